using System.Globalization;
using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Codecs;
using NewsSearch.Duplicates;
using NewsSearch.Facets;
using NewsSearch.Highlighting;
using NewsSearch.People;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Segments;
using NewsSearch.StoredFields;
using NewsSearch.Vocabularies;

namespace NewsSearch;

/// <summary>One search of one state: from the parsed query and the options to the results.</summary>
internal sealed class SearchSession
{
    private readonly Snapshot _snapshot;
    private readonly IndexSchema _schema;
    private readonly NewsVocabulary _vocabulary;
    private readonly Analyzer _analyzer;
    private readonly NewsQuery _query;
    private readonly SearchOptions _options;
    private readonly DateTimeOffset _now;
    private readonly float _undatedDecay;
    private readonly FacetResolver _resolver;
    private readonly FacetFieldNames _fields;
    private readonly PeopleLinking _people;
    private readonly DuplicateFinder _duplicates;
    private readonly Lazy<PeopleLinks> _links;
    private readonly IReadOnlyList<FacetFilter> _facets;
    private readonly ItemBuffer _buffer = new();

    public SearchSession(
        Snapshot snapshot,
        IndexSchema schema,
        NewsIndexOptions indexOptions,
        PeopleLinking people,
        DuplicateFinder duplicates,
        Analyzer analyzer,
        NewsQuery query,
        SearchOptions options,
        DateTimeOffset now)
    {
        _snapshot = snapshot;
        _schema = schema;
        _vocabulary = indexOptions.Vocabulary;
        _undatedDecay = indexOptions.UndatedDecay;
        _analyzer = analyzer;
        _query = query;
        _options = options;
        _now = now;
        _people = people;
        _duplicates = duplicates;

        // A search that neither counts nor names ministers has no need of links.
        _links = new(
            () => options.People == PeopleMode.Raw ? PeopleLinks.None : people.LinksOf(snapshot),
            LazyThreadSafetyMode.None);
        _resolver = new(snapshot, _vocabulary, LinksOf);
        _fields = new(() => NewsIndex.FacetFieldsOf(snapshot, indexOptions));
        _facets = Filters(options.Facets);
    }

    /// <summary>A document that is not found whatever matches.</summary>
    public (SegmentReader Segment, int Document)? Without { get; set; }

    /// <summary>Puts the best hits into another order before a page of them is taken, so many at most; null for none.
    /// </summary>
    public (int Most, Func<IReadOnlyList<FoundDocument>, IEnumerable<FoundDocument>> Order)? Reordering { get; set; }

    /// <summary>Runs the search.</summary>
    /// <param name="after">Where the page before ended, or null for the first.</param>
    /// <param name="cancellationToken">Stops it between windows.</param>
    public NewsResults Run(SortPoint? after, CancellationToken cancellationToken)
    {
        var planner = new QueryPlanner(_analyzer, _schema.Similarity, _resolver, _options.TimeZone, _now);
        var plan = planner.Plan(_query.Root, _query.Text, _query.IsWordList);
        FacetCollector[] counters =
            [.. _options.FacetFields.Select(FieldOf).Select(field => new FacetCollector(field, LinksOf(field)))];
        var days = _options.Timeline == TimelineInterval.None ? null : new DayHistogram(_options.TimeZone);
        var request = new SearchRequest
        {
            Plan = plan,
            Dates = _options.Published is { } range ? DateFilter.From(range, _options.TimeZone) : null,
            Facets = _facets,
            Excluded = Filters(_options.Exclude),
            MissingDate = _options.MissingDate,
            Without = Without,
            Sort = _options.Sort,

            // One more than asked for tells whether there is a next page.
            Count = _options.Take == 0 ? 0 : Reordering?.Most ?? _options.Skip + _options.Take + 1,
            CountsAll = _options.Total == TotalMode.Exact,
            After = after,
            Recency = _options.Recency is { } halfLife && _options.Sort == SortOrder.Relevance
                ? new(halfLife, _now, _undatedDecay)
                : null,
            Collectors = days is null ? counters : [.. counters, days],
        };
        var collapsed = _options.CollapseDuplicates
            ? new CollapsedSearch(_snapshot, _schema, _duplicates.GroupsOf(_snapshot, cancellationToken)) : null;
        var outcome = collapsed?.Search(request, cancellationToken)
            ?? new Searcher(_snapshot, _schema).Search(request, cancellationToken);
        FoundDocument[] page =
            [.. (Reordering?.Order(outcome.Hits) ?? outcome.Hits).Skip(_options.Skip).Take(_options.Take)];
        return new()
        {
            Hits = collapsed is null ? Hits(page, plan, request.Recency)
                : [.. Hits(page, plan, request.Recency).Zip(
                    page, (hit, found) => hit with { Duplicates = collapsed.CopiesOf(found) })],
            Total = _options.Total == TotalMode.Exact ? outcome.Total : null,
            TotalItems = _options.Total == TotalMode.Exact ? collapsed?.TotalItems : null,
            Facets = [.. counters.Select(Rank)],
            Timeline = days is null ? null : TimelineBuilder.Build(
                days,
                DayHistogram.OfAll(_snapshot, _options.TimeZone),
                _options.Timeline,
                _options.Published,
                _options.TimeZone),
            Warnings = [.. _query.Warnings, .. planner.Warnings, .. _resolver.Warnings, .. _fields.Warnings],
            Parsed = _query.Parsed,
            Cursor = outcome.Hits.Count > _options.Skip + _options.Take && page.Length > 0 ? Cursor(page[^1]) : null,
            Generation = _snapshot.Generation,
            PeopleVersion = _people.Version,
            Now = _now,
        };
    }

    /// <summary>Marks what the query matches in a whole item.</summary>
    public NewsHit Mark(NewsItem item)
    {
        var plan = new QueryPlanner(_analyzer, _schema.Similarity, _resolver, _options.TimeZone, _now)
            .Plan(_query.Root, _query.Text, _query.IsWordList);
        var highlight = new Highlighter(_analyzer).Whole(item.Title, item.Body, PatternsOf(item, plan.Shown));
        return new()
        {
            Item = item,
            TitleSpans = highlight.TitleSpans,
            TitleHtml = highlight.TitleHtml,
            Snippets = highlight.Snippets,
        };
    }

    /// <summary>A hash of everything that decides which hits come in which order.</summary>
    public static ulong Fingerprint(NewsQuery query, SearchOptions options)
    {
        var text = new StringBuilder(query.Parsed);
        var range = options.Published ?? default;
        text.Append(CultureInfo.InvariantCulture, $"\n{query.IsWordList} {options.Sort} {options.MissingDate}")
            .Append(CultureInfo.InvariantCulture, $" {range.FromDay:O} {range.ToDay:O} {options.Published.HasValue}")
            .Append(CultureInfo.InvariantCulture, $" {range.FromInstant:O} {range.ToInstant:O}")
            .Append(CultureInfo.InvariantCulture, $" {options.Recency?.Ticks} {options.TimeZone.Id}")
            .Append(options.People == PeopleMode.Raw ? " raw" : "")
            .Append(options.CollapseDuplicates ? " collapsed" : "");
        foreach (var filters in new[] { options.Facets, options.Exclude })
        {
            text.Append('\n');
            foreach (var (field, values) in filters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                text.Append(field).Append('=').AppendJoin('\u001F', values).Append('\n');
            }
        }

        return KeyHash.Compute(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private FacetFilter[] Filters(IDictionary<string, IReadOnlyList<string>> filters) =>
    [
        .. filters.Where(pair => pair.Value.Count > 0).GroupBy(pair => FieldOf(pair.Key), pair => pair.Value)
            .Select(field => new FacetFilter(
                field.Key, [.. field.SelectMany(values => values).SelectMany(v => Keys(field.Key, v)).Distinct()])),
    ];

    private string FieldOf(string name)
    {
        _fields.TryGet(name, out string field);
        return field;
    }

    // Nothing has a value of an unknown field, which is warned of as such.
    private IReadOnlyList<string> Keys(string field, string value) =>
        _fields.TryGet(field, out _) ? _resolver.Resolve(field, value) : [value];

    private FacetResult Rank(FacetCollector collector)
    {
        var selected = _facets.FirstOrDefault(filter => filter.Field == collector.Field)?.Keys ?? [];
        return FacetRanking.Rank(
            collector,
            _snapshot,
            selected.Select(collector.Links.Canonical).ToHashSet(StringComparer.Ordinal),
            _options.FacetSize,
            _vocabulary,
            _options.FacetPrefix);
    }

    private PeopleLinks LinksOf(string field) => field == PeopleLinks.Field ? _links.Value : PeopleLinks.None;

    private NewsHit[] Hits(FoundDocument[] page, QueryPlan plan, RecencyDecay? recency)
    {
        var highlighter = new Highlighter(_analyzer);
        var hits = Array.ConvertAll(page, found => Hit(found, plan.Shown, highlighter));
        if (_options.Explain && _options.Sort == SortOrder.Relevance)
        {
            var explainer = new ScoreExplainer(_snapshot, _schema, plan, recency);
            return [.. hits.Zip(page, (hit, found) => hit with { Explanation = explainer.Explain(found) })];
        }

        return hits;
    }

    // A derived title is not indexed as title, so what asks for titles did not find it there.
    private static IReadOnlyList<TermPattern> PatternsOf(NewsItem item, IReadOnlyList<TermPattern> patterns) =>
        item.TitleDerived ? [.. patterns.Where(pattern => pattern.Field == QueryField.Any)] : patterns;

    private NewsHit Hit(in FoundDocument found, IReadOnlyList<TermPattern> patterns, Highlighter highlighter)
    {
        var item = found.Segment.Item(found.Document, _buffer);
        var highlight = highlighter.Highlight(
            item.Title,
            item.Body,
            PatternsOf(item, patterns),
            _options.Highlight,
            _options.Snippets,
            _options.SnippetLength);
        return new()
        {
            Item = item,
            Score = _options.Sort == SortOrder.Relevance ? found.Score : null,
            TitleSpans = highlight.TitleSpans,
            TitleHtml = highlight.TitleHtml,
            Snippets = highlight.Snippets,
        };
    }

    private string Cursor(in FoundDocument last) => new SearchCursor(
        _snapshot.Generation,
        _now,
        Fingerprint(_query, _options),
        new(last.Score, last.Seconds, last.Id.ToArray())).ToString();
}
