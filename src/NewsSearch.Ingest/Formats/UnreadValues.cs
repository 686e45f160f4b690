using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NewsSearch.Ingest.Formats;

/// <summary>Accounts for what JSON says and no item holds.</summary>
internal static class UnreadValues
{
    /// <summary>Longer names are cut: each stands in the places of all values below it.</summary>
    private const int LongestName = 60;

    /// <summary>The strings and numbers that were not read, by their places, in the order of the document.</summary>
    /// <param name="root">Where to look.</param>
    /// <param name="read">The strings that were read, trimmed; they are in an item wherever else they stand.</param>
    /// <param name="others">Values within it that are accounted for by themselves.</param>
    /// <param name="pointer">The place of the root.</param>
    /// <remarks>Types, vocabularies and node names (<c>@type</c>, <c>@context</c>, <c>@id</c>) say nothing.</remarks>
    public static List<DroppedLine> Of(
        JsonElement root,
        IEnumerable<string> read,
        IReadOnlyList<JsonElement>? others = null,
        string pointer = "")
    {
        var known = new HashSet<string>(read, StringComparer.Ordinal);
        var apart = new HashSet<int>((others ?? []).Select(other => Offset(root, other)));
        var dropped = new List<DroppedLine>();
        int number = 0;
        var waiting = new Stack<(JsonElement Value, string Pointer)>([(root, pointer)]);
        while (waiting.TryPop(out var at))
        {
            switch (at.Value.ValueKind)
            {
                case JsonValueKind.Object or JsonValueKind.Array:
                    Push(waiting, at.Value, at.Pointer, apart, root);
                    break;
                case JsonValueKind.String or JsonValueKind.Number:
                    number++;
                    string? text = JsonString.Of(at.Value)
                        ?? (at.Value.ValueKind == JsonValueKind.Number ? at.Value.GetRawText() : null);
                    if (text is not null && !known.Contains(text))
                    {
                        dropped.Add(new DroppedLine(
                            number, at.Pointer.Length == 0 ? "not read" : $"not read: {at.Pointer}", text));
                    }

                    break;
            }
        }

        return dropped;
    }

    private static void Push(
        Stack<(JsonElement Value, string Pointer)> waiting,
        JsonElement value,
        string pointer,
        HashSet<int> apart,
        JsonElement root)
    {
        if (apart.Count > 0 && apart.Contains(Offset(root, value)))
        {
            return;
        }

        var children = new List<(JsonElement, string)>();
        if (value.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (var element in value.EnumerateArray())
            {
                children.Add((element, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index++}")));
            }
        }
        else
        {
            foreach (var property in value.EnumerateObject())
            {
                string name = JsonString.Name(property);
                name = name.Length <= LongestName ? name : name[..LongestName] + "…";
                if (name is not ("@type" or "@context" or "@id"))
                {
                    children.Add((property.Value, $"{pointer}/{name}"));
                }
            }
        }

        for (int i = children.Count - 1; i >= 0; i--)
        {
            waiting.Push(children[i]);
        }
    }

    /// <summary>Where a value stands in its document, which tells it from others that look the same.</summary>
    private static int Offset(JsonElement root, JsonElement value) =>
        JsonMarshal.GetRawUtf8Value(root).Overlaps(JsonMarshal.GetRawUtf8Value(value), out int offset) ? offset : -1;
}
