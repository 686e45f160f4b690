using System.Runtime.InteropServices;
using NewsSearch.Ingest.Files;

namespace NewsSearch.Ingest.Formats;

/// <summary>A file that is one item as a JSON object, or a list of them.</summary>
internal sealed class JsonFile(ArchiveFile file, RawItems items) : JsonValuesFile(file)
{
    /// <inheritdoc/>
    protected override IEnumerable<ArchiveEntry> Entries(JsonPlace place)
    {
        yield return Entry(place);
        foreach (string note in items.Notes)
        {
            yield return Doubt(place, note);
        }
    }

    private ArchiveEntry Entry(JsonPlace place)
    {
        try
        {
            return Item(place, items.FromJson(JsonMarshal.GetRawUtf8Value(place.Value)), items.Dropped);
        }
        catch (NewsFormatException e)
        {
            return e.Member is { Length: > 0 } member
                ? Problem(place with { Pointer = place.Pointer + member }, e.Reason, lost: true)
                : Problem(place, e.Reason, lost: true);
        }
    }
}
