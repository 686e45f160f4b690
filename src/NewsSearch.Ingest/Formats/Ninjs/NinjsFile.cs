using NewsSearch.Ingest.Files;

namespace NewsSearch.Ingest.Formats.Ninjs;

/// <summary>A file of news objects: one, a list, or one on each line.</summary>
internal sealed class NinjsFile(ArchiveFile file, ArchiveOptions options, RawItems items) : JsonValuesFile(file)
{
    private readonly ArchiveFile _file = file;

    /// <inheritdoc/>
    protected override IEnumerable<ArchiveEntry> Entries(JsonPlace place)
    {
        if (place.Value.ValueKind != System.Text.Json.JsonValueKind.Object)
        {
            yield return Problem(place, "A news object is a JSON object: { … }.", lost: true);
            yield break;
        }

        var news = new NinjsObject(place.Value, options);
        yield return Entry(place, news);
        foreach (string note in news.Notes.Concat(items.Notes))
        {
            yield return Doubt(place, note);
        }
    }

    private ArchiveEntry Entry(JsonPlace place, NinjsObject news)
    {
        string name = news.Id.Length > 0 ? news.Id : "The news object";
        var read = news.Refusal is null && news.Status != NinjsStatus.Canceled ? news.Read() : null;
        if (read is { } given)
        {
            var item = items.FromMembers(given.Item, given.Body, news.Unread());
            return Item(place, item, items.Dropped);
        }

        items.Pass();
        var unread = news.Unread();
        if (news.Status == NinjsStatus.Canceled)
        {
            return news.Id.Length > 0
                ? new ArchiveDeletion(_file.Path, place.Line, news.Id) { Dropped = unread }
                : Problem(place, "It is canceled, but has no uri that says which item is to go.", lost: true, unread);
        }

        return news.Refusal is { } refusal
            ? Problem(place, $"{name} {refusal}, and was left out.", lost: false, unread)
            : Problem(place, $"{name} has neither a headline nor a text.", lost: true, unread);
    }
}
