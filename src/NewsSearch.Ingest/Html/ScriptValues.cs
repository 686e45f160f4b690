using System.Text.Json;

namespace NewsSearch.Ingest.Html;

/// <summary>Finds the JSON that the scripts of a page are given, without running any.</summary>
internal static class ScriptValues
{
    /// <summary>Longer scripts are programs rather than what they are given.</summary>
    private const int LongestScript = 16 * 1024 * 1024;

    /// <summary>So many assignments of one script are tried.</summary>
    private const int MostAssignments = 16;

    /// <summary>The values of scripts whose type begins with a name, such as <c>application/ld+json</c>.</summary>
    public static IEnumerable<JsonElement> OfType(PageTree tree, string type)
    {
        var scripts = Scripts(
            tree, stated => stated.AsSpan().Trim().StartsWith(type, StringComparison.OrdinalIgnoreCase));
        foreach (string text in scripts)
        {
            if (PageJson.Parse(text) is { } value)
            {
                yield return value;
            }
        }
    }

    /// <summary>The values that scripts assign to members of the window, where they are written as JSON.</summary>
    public static IEnumerable<JsonElement> Assigned(PageTree tree)
    {
        foreach (string text in Scripts(tree, IsProgram))
        {
            int at = 0;
            for (int tried = 0; tried < MostAssignments && Assignment(text, ref at); tried++)
            {
                if (PageJson.Beginning(text, ref at) is { } value)
                {
                    yield return value;
                }
            }
        }
    }

    private static bool IsProgram(string? type) => type is null or "" or "module"
        || type.Contains("javascript", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Scripts(PageTree tree, Func<string?, bool> isOfType)
    {
        for (int i = 0; i < tree.Nodes.Count; i++)
        {
            var node = tree.Nodes[i];
            if (node.Name == "script" && isOfType(node["type"]))
            {
                var parts = tree.Nodes.Skip(i + 1).Take(node.End - i - 1).Select(n => n.Text);
                if (parts.Sum(part => (long)part.Length) <= LongestScript)
                {
                    yield return string.Concat(parts);
                }
            }
        }
    }

    /// <summary>Moves to what is assigned next, if it begins as an object or a list.</summary>
    private static bool Assignment(string script, ref int at)
    {
        const string Owner = "window.";
        while (script.IndexOf(Owner, at, StringComparison.Ordinal) is var found and >= 0)
        {
            at = found + Owner.Length;
            var rest = script.AsSpan(at);
            int name = rest.IndexOfAnyExcept(ElementNamesTable.ScriptNameLetters);
            rest = name <= 0 ? default : rest[name..].TrimStart();
            if (rest is not ['=', ..])
            {
                continue;
            }

            rest = rest[1..].TrimStart();
            if (rest is ['{' or '[', ..])
            {
                at = script.Length - rest.Length;
                return true;
            }
        }

        return false;
    }
}
