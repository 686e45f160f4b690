using NewsSearch.Queries;
using NewsSearch.Segments;
using NewsSearch.Suggesting;

namespace NewsSearch;

/// <content>Items like another one, and queries like one that found next to nothing.</content>
public sealed partial class NewsIndex
{
    private const int MostSimilar = 200;
    private const int SimilarTake = 10;

    /// <summary>A search that finds more than this says nothing of other spellings.</summary>
    private const int VeryLittle = 2;

    /// <inheritdoc/>
    public Task<NewsResults?> SimilarAsync(
        string id, SearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        options ??= new() { Take = SimilarTake };
        SearchOptionsCheck.Check(options);
        if (options.Cursor is not null || options.Skip + options.Take > MostSimilar)
        {
            throw new ArgumentException(
                $"There are at most {MostSimilar} similar items, and no cursor beyond.", nameof(options));
        }

        cancellationToken.ThrowIfCancellationRequested();
        using var reading = new Reading(this);
        return Task.FromResult(reading.Snapshot.TryFind(id, out var segment, out int document)
            ? Similar(reading, segment.Reader, document, options, cancellationToken)
            : null);
    }

    private NewsResults Similar(
        Reading reading,
        SegmentReader segment,
        int document,
        SearchOptions options,
        CancellationToken cancellationToken)
    {
        var item = segment.Item(document, new());
        var snapshot = reading.Snapshot;
        var root = new TellingWords(snapshot, snapshot.Bm25(_schema.Bm25), reading.Analyzer).QueryOf(item)
            ?? new NotQuery(new MatchAllQuery());
        var query = new NewsQuery("", root, QueryPrinter.Print(root), []) { IsWordList = true };
        var shared = new SharedValues(segment, document);
        bool isRaised = options.Sort == SortOrder.Relevance && options.Take > 0;
        var session = reading.Session(query, options, reading.Now(options));
        session.Without = (segment, document);
        session.Reordering = isRaised ? (MostSimilar, shared.Raise) : null;
        var results = session.Run(null, cancellationToken);
        var hits = isRaised ? results.Hits.Select(shared.Raised) : results.Hits;
        return results with { Hits = [.. hits], Cursor = null };
    }

    /// <summary>A query close to one that found next to nothing, if it finds much more.</summary>
    private QuerySuggestion? Nearby(
        Reading reading,
        NewsQuery query,
        SearchOptions options,
        NewsResults results,
        CancellationToken cancellationToken)
    {
        if (!options.Suggest || options.Cursor is not null || options.Skip > 0 || results.Total is not <= VeryLittle)
        {
            return null;
        }

        var fields = FacetFields;
        NewsQuery Read(string text) =>
            query.IsWordList ? NewsQuery.AnyOf(text) : NewsQuery.Parse(text, options.Match, fields);
        string text = Read(query.Text).Parsed == query.Parsed ? query.Text : query.Parsed;
        QuerySuggestion? best = null;
        foreach (string other in new QueryCorrections(reading.Snapshot, reading.Analyzer).Of(query.Root, text))
        {
            var totalOnly = options with { Take = 0, FacetFields = [], Timeline = TimelineInterval.None };
            long total = reading.Session(Read(other), totalOnly, results.Now).Run(null, cancellationToken).Total ?? 0;
            best = total > (best?.Total ?? 0) ? new(other, total) : best;
        }

        return best?.Total >= Math.Max(1, QueryCorrections.MuchMore * results.Total.Value) ? best : null;
    }
}
