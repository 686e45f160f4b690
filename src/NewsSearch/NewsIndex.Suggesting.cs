using NewsSearch.People;
using NewsSearch.Searching;
using NewsSearch.Suggesting;

namespace NewsSearch;

/// <content>Suggesting: completions of what is being typed.</content>
public sealed partial class NewsIndex
{
    private const int MostSuggestions = 50;
    private const int MostTyped = 1_000;

    /// <inheritdoc/>
    public Task<IReadOnlyList<NewsSuggestion>> SuggestAsync(
        string text, int size = 10, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, MostSuggestions);
        cancellationToken.ThrowIfCancellationRequested();
        if (text.Length > MostTyped)
        {
            return Task.FromResult<IReadOnlyList<NewsSuggestion>>([]);
        }

        using var reading = new Reading(this);
        return Task.FromResult(Suggest(text, size, reading, cancellationToken));
    }

    private IReadOnlyList<NewsSuggestion> Suggest(
        string text, int size, Reading reading, CancellationToken cancellationToken)
    {
        var (snapshot, analyzer) = (reading.Snapshot, reading.Analyzer);
        var fields = FacetFields;
        var links = _people.LinksOf(snapshot);
        var resolver = new FacetResolver(
            snapshot, _options.Vocabulary, field => field == PeopleLinks.Field ? links : PeopleLinks.None);
        var now = reading.Now();
        var searcher = new Searcher(snapshot, _schema);
        QueryPlan Plan(string query) =>
            new QueryPlanner(analyzer, _schema.Similarity, resolver, TimeZoneInfo.Utc, now)
                .Plan(NewsQuery.Parse(query, MatchMode.All, fields).Root, query);
        long Search(QueryPlan plan, IHitCollector? collector) => searcher.Search(
            new() { Plan = plan, CountsAll = true, Collectors = collector is null ? [] : [collector] },
            cancellationToken).Total;
        var counter = new CompletionCounter(snapshot, Plan, Search);
        return new Suggester(snapshot, _options.Vocabulary, analyzer, [.. fields, "title"], links, counter)
            .Complete(text, size);
    }
}
