using System.Runtime.CompilerServices;
using System.Xml;
using NewsSearch.Ingest.Files;
using NewsSearch.Ingest.Formats.Dates;

namespace NewsSearch.Ingest.Formats.Feeds;

/// <summary>A file that is a feed, RSS or Atom, with an item in each entry.</summary>
internal sealed class FeedFile(ArchiveFile file, ArchiveOptions options, RawItems items)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<ArchiveEntry> ReadAsync(
        Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await WholeFile.ReadAsync(content, cancellationToken).ConfigureAwait(false) is not { } bytes)
        {
            yield return Lost(null, WholeFile.TooLong("feed"));
            yield break;
        }

        var (text, note) = FeedText.Decode(bytes.Span);
        (text, bool mended) = XmlRepair.Mend(text);
        if (note is not null)
        {
            yield return Note(null, note);
        }

        if (mended)
        {
            yield return Note(null, "It has characters or references that are not XML; they were read as text.");
        }

        foreach (var entry in Entries(text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    private IEnumerable<ArchiveEntry> Entries(string text)
    {
        using var parser = new FeedParser(text, items.Explain);
        ArchiveEntry? last = null;
        foreach (var entry in Entries(parser))
        {
            if (last is not null)
            {
                yield return last;
            }

            last = entry;
        }

        // Only at the end is it known what the feed says of itself, and what of it no entry took.
        if (last is not null)
        {
            yield return items.Explain ? last with { Dropped = [.. last.Dropped, .. Unused(parser.Feed)] } : last;
        }
    }

    private IEnumerable<ArchiveEntry> Entries(FeedParser parser)
    {
        int count = 0;
        while (true)
        {
            var (entry, broken) = Next(parser);
            if (entry is null)
            {
                if ((broken ?? Ended(parser, count)) is { } problem)
                {
                    yield return problem;
                }

                yield break;
            }

            count++;
            foreach (var read in Entry(entry, parser.Feed))
            {
                yield return read;
            }
        }
    }

    private (FeedEntry? Entry, ArchiveProblem? Broken) Next(FeedParser parser)
    {
        try
        {
            return (parser.Next(), null);
        }
        catch (XmlException e)
        {
            return (null, Lost(Math.Max(1, e.LineNumber),
                $"The feed breaks here, and what stands before was read: {Reason(e)}"));
        }
    }

    /// <summary>Without the place, which stands in front, and with what to do.</summary>
    private static string Reason(XmlException error)
    {
        if (error.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return "A document type (DTD) stands here, which is not read, as it may name other files. Take it out.";
        }

        int place = error.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (error.LineNumber > 0 && place > 0 ? error.Message[..place] : error.Message)
            + " Mend it there, or fetch it again.";
    }

    private ArchiveProblem? Ended(FeedParser parser, int count) =>
        !parser.IsFeed
            ? Lost(null, $"It is no feed: its first element is {parser.Root}, not rss, feed or RDF. Give a "
                + "feed, or the pages that it names.")
            : count == 0 ? Note(null, "The feed has no entries.") : null;

    private IEnumerable<ArchiveEntry> Entry(FeedEntry entry, FeedEntry feed)
    {
        if (entry.Title is null && entry.Content is null && entry.Summary is null)
        {
            items.Pass();
            yield return Lost(entry.Line, "The entry has neither a title nor a text.") with
            {
                Dropped = [.. entry.Dropped, .. Unused(entry)],
            };
            yield break;
        }

        var body = entry.Content ?? entry.Summary;
        entry.LeaveOut(entry.Line, "lead beside the text", entry.Content is null ? null : entry.Summary);
        var (published, wrong) = Date(entry.Published);
        var (updated, wrongUpdate) = Date(entry.Updated);
        var item = items.FromMembers(
            new NewsItem
            {
                Id = entry.Id ?? "",
                Title = entry.Title,
                Published = published ?? updated,
                Provenance = (published ?? updated) is null ? null : DateProvenance.Metadata,
                Updated = published is null || updated == published ? null : updated,
                Url = entry.Link,
                Author = Authors(entry) ?? Authors(feed),
                Source = entry.Source ?? options.Extraction.Source ?? feed.Source ?? feed.Title,
                Language = entry.Language ?? feed.Language,
            },
            body,
            entry.Dropped);
        _used.UnionWith([item.Source ?? "", item.Author ?? ""]);
        yield return new ArchiveItem(file.Path, entry.Line, item) { Dropped = items.Dropped };
        foreach (string? stated in new[] { wrong, wrongUpdate })
        {
            if (stated is not null)
            {
                yield return Note(entry.Line, $"\"{stated}\" is no date that can be read; the item does without it.");
            }
        }

        if (!_ids.Add(item.Id))
        {
            yield return Note(entry.Line, $"The id {item.Id} occurs before in this feed; the later entry counts.");
        }
    }

    /// <summary>What a feed, or an entry without text, says and no item has.</summary>
    private IEnumerable<DroppedLine> Unused(FeedEntry entry)
    {
        (string Reason, string? Text)[] members =
        [
            ("title of the feed", entry.Title), ("description of the feed", entry.Summary?.Text),
            ("source", entry.Source), ("author", Authors(entry)), ("id", entry.Id),
        ];
        return (entry.IsFeed ? entry.Dropped : []).Concat(members
            .Where(member => member.Text is { } text && items.Explain && !_used.Contains(text))
            .Select(member => new DroppedLine(Math.Max(1, entry.Line), member.Reason, member.Text!)));
    }

    /// <summary>The date, or what was stated and cannot be read.</summary>
    private (NewsDate? Date, string? Wrong) Date(string? stated) =>
        stated is null ? (null, null)
        : StatedDate.TryRead(stated, options.Extraction, out var date) ? (date, null)
        : (null, stated.Length <= 60 ? stated : stated[..60] + "…");

    private static string? Authors(FeedEntry entry) =>
        entry.Authors.Count == 0 ? null : string.Join(", ", entry.Authors);

    private ArchiveProblem Note(long? line, string reason) => new(file.Path, line, reason, Lost: false);

    private ArchiveProblem Lost(long? line, string reason) => new(file.Path, line, reason, Lost: true);
}
