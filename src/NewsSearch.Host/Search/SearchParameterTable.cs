namespace NewsSearch.Host.Search;

/// <summary>The parameters of search; facet fields of an index's own come on top.</summary>
internal static class SearchParameterTable
{
    /// <summary>The form "facet.NAME" filters by any facet field.</summary>
    public const string FacetPrefix = "facet.";

    /// <summary>The form "exclude.NAME" excludes by any facet field.</summary>
    public const string ExcludePrefix = "exclude.";

    /// <summary>The facet fields that every index has.</summary>
    public static readonly string[] BuiltInFacets = ["minister", "country", "sector", "source"];

    /// <summary>All parameters, in the order in which documents list them.</summary>
    public static readonly SearchParameter[] All =
    [
        new("q", "The query; empty finds everything."),
        new("match", "What words side by side mean: all (default) or any.")
        {
            Words = Words.All<MatchMode>(),
        },
        new("minister", "Only items with this minister; repeat for OR.", Repeatable: true),
        new("country", "Only items with this country, as code or name; repeat for OR.", Repeatable: true),
        new("sector", "Only items of this sector; repeat for OR.", Repeatable: true),
        new("source", "Only items of this source; repeat for OR.", Repeatable: true),
        new("missing", "date: only undated items.")
        {
            Words = ["date"],
        },
        new("from", "Only items published from this day or instant on (ISO 8601); a day is included whole."),
        new("to", "Only items published up to this day, included whole, or before this instant (ISO 8601)."),
        new("since", "Only items of the last 12h, 7d, 4w, 1y; not with from or to."),
        new("tz", "The time zone in which days begin, as an IANA name; default UTC."),
        new("sort", "relevance (default), newest or oldest.")
        {
            Words = Words.All<SortOrder>(),
        },
        new("size", "How many items to give, 0 to 100; default 20.") { Range = (0, 100) },
        new("page", "Which page, from 1; page × size is at most 10000.") { Range = (1, SearchOptions.MaxWindow) },
        new("cursor", "Goes on where the answer that had this cursor ended; not with page."),
        new("facets", "The facet fields to count, with commas between them."),
        new("facetSize", "How many values of each facet field, 0 to 1000; default 10.") { Range = (0, 1_000) },
        new("people", "linked (default) counts and finds all spellings of a minister as one; raw each by itself.")
        {
            Words = Words.All<PeopleMode>(),
        },
        new("timeline", "The width of the timeline's buckets: none (default), auto, day, week, month or year.")
        {
            Words = Words.All<TimelineInterval>(),
        },
        new("highlight", "How matches are shown: html (default), offsets or none.")
        {
            Words = Words.All<HighlightMode>(),
        },
        new("snippets", "How many snippets an item has, 0 to 10; default 2.") { Range = (0, 10) },
        new("snippetLength", "The length to aim at for a snippet, 20 to 1000; default 160.") { Range = (20, 1_000) },
        new("recency", "The age at which a score has halved, such as 30d."),
        new("collapse", "duplicates: of copies of one text that match, only the fullest is given.")
        {
            Words = ["duplicates"],
        },
        new("fields", "The members of items to give, with commas between them."),
        new("explain", "true says of each item what its score is the sum of.", IsFlag: true),
        new("strict", "true refuses queries that would give warnings.", IsFlag: true),
    ];

    /// <summary>The parameter of a name.</summary>
    public static SearchParameter Of(string name) => Array.Find(All, parameter => parameter.Name == name)!;

    /// <summary>Those of exports, which give the whole result.</summary>
    public static readonly SearchParameter[] OfExports =
    [
        .. All.Where(p => p.Name is not ("size" or "page" or "cursor")),
        new("size", "How many items to give, 0 to 100; default all.") { Range = (0, 100) },
    ];

    /// <summary>The members that <c>fields</c> knows beside those of items themselves.</summary>
    public static readonly string[] HitMembers = ["score", "titleHtml", "titleSpans", "snippets", "duplicates"];

    /// <summary>The names of all parameters, with those of an index's own facet fields.</summary>
    public static IEnumerable<string> Names(IReadOnlyList<string> facetFields) =>
        All.Select(p => p.Name)
            .Concat(facetFields.Except(BuiltInFacets))
            .Concat(facetFields.Select(f => FacetPrefix + f))
            .Concat(facetFields.Select(f => ExcludePrefix + f));
}
