using System.Globalization;
using NewsSearch.Host.Problems;

namespace NewsSearch.Host.Search;

/// <summary>Reads the parameters of search, the same over HTTP, in JSON bodies and on the command line.</summary>
internal sealed class SearchRequestReader
{
    private readonly ParameterValues _values;
    private readonly IReadOnlyList<string> _facetFields;
    private DateTimeOffset _now;

    private SearchRequestReader(ParameterValues values, IReadOnlyList<string> facetFields, DateTimeOffset now)
    {
        _values = values;
        _facetFields = facetFields;
        _now = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
    }

    /// <summary>Reads a search; the request is null where there are errors.</summary>
    /// <param name="parameters">The parameters of search.</param>
    /// <param name="facetFields">The facet fields of the index.</param>
    /// <param name="now">The clock.</param>
    /// <param name="further">Names that the route itself reads; they may be meant by an unknown one.</param>
    /// <param name="refused">Names that the route refuses; they cannot be meant.</param>
    public static (SearchRequest? Request, IReadOnlyList<RequestError> Errors) Read(
        IReadOnlyList<KeyValuePair<string, string>> parameters,
        IReadOnlyList<string> facetFields,
        DateTimeOffset now,
        IReadOnlyCollection<string>? further = null,
        IReadOnlyCollection<string>? refused = null)
    {
        var values = new ParameterValues(parameters);
        CheckNames(values, facetFields, further ?? [], refused ?? []);
        var request = new SearchRequestReader(values, facetFields, now).Read(parameters);
        return values.Errors.Count == 0 ? (request, []) : (null, values.Errors);
    }

    private SearchRequest Read(IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        string text = _values.One("q") ?? "";
        var match = _values.Word("match", MatchMode.All);
        int size = Int("size", 20);
        int? page = Page(size);
        string? cursor = Cursor();
        var options = new SearchOptions
        {
            Match = match,
            Facets = Filters(""),
            Exclude = Filters(SearchParameterTable.ExcludePrefix),
            MissingDate = Word("missing") is not null,
            TimeZone = Zone(),
            Sort = _values.Word("sort", SortOrder.Relevance),
            Take = size,
            Skip = ((page ?? 1) - 1) * size,
            Cursor = cursor,
            FacetFields = FacetFields(),
            FacetSize = Int("facetSize", 10),
            People = _values.Word("people", PeopleMode.Linked),
            Timeline = _values.Word("timeline", TimelineInterval.None),
            Highlight = _values.Word("highlight", HighlightMode.Html),
            Snippets = Int("snippets", 2),
            SnippetLength = Int("snippetLength", 160),
            Recency = _values.Duration("recency"),
            Explain = _values.Flag("explain"),
            CollapseDuplicates = Word("collapse") is not null,
        };
        CheckFilters(options);
        bool since = _values.Has("since");
        options = options with
        {
            Published = Published(options.TimeZone),
            Now = cursor is null || since ? _now : null,
        };
        return new SearchRequest
        {
            Text = text,
            Query = NewsQuery.Parse(text, match, [.. _facetFields]),
            Options = options,
            Parameters = parameters,
            Page = page,
            Fields = Fields(),
            Strict = _values.Flag("strict"),
            PinsClock = since,
        };
    }

    private static void CheckNames(
        ParameterValues values,
        IReadOnlyList<string> facetFields,
        IReadOnlyCollection<string> further,
        IReadOnlyCollection<string> refused)
    {
        var known = SearchParameterTable.Names(facetFields).ToHashSet(StringComparer.Ordinal);
        foreach (string name in values.Names)
        {
            if (!known.Contains(name))
            {
                string nearest = NearestName.Of(name, known.Except(refused).Concat(further));
                values.Refuse("unknown-parameter", name, $"There is no parameter {name}. Did you mean {nearest}?");
            }
        }
    }

    private int Int(string name, int fallback) => _values.Int(SearchParameterTable.Of(name), fallback);

    private string? Word(string name) => _values.Word(SearchParameterTable.Of(name));

    private int? Page(int size)
    {
        if (!_values.Has("page"))
        {
            return null;
        }

        int page = Int("page", 1);
        if ((long)page * size > SearchOptions.MaxWindow)
        {
            _values.Refuse("out-of-range", "page",
                $"page × size is at most {SearchOptions.MaxWindow}; go further with cursor.");
            return null;
        }

        return page;
    }

    private string? Cursor()
    {
        string? cursor = _values.One("cursor");
        if (cursor is not null && _values.Has("page"))
        {
            _values.Refuse("conflicting-parameters", "cursor", "cursor and page cannot be given together.");
        }

        if (cursor is null || !_values.Has("since"))
        {
            return cursor;
        }

        if (PinnedCursor.TryRead(cursor, out var now, out string inner))
        {
            _now = now;
            return inner;
        }

        _values.Refuse("invalid-cursor", "cursor", "The cursor is not one of this search.");
        return null;
    }

    private Dictionary<string, IReadOnlyList<string>> Filters(string prefix)
    {
        var filters = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var reserved = SearchParameterTable.All.Select(p => p.Name).Except(SearchParameterTable.BuiltInFacets);
        foreach (string field in _facetFields)
        {
            // A field that is named like a parameter can be filtered by only with its prefix.
            IEnumerable<string> values = prefix.Length > 0 ? _values.All(prefix + field)
                : _values.All(SearchParameterTable.FacetPrefix + field)
                    .Concat(reserved.Contains(field) ? [] : _values.All(field));
            if (values.Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } given)
            {
                filters[field] = given;
            }
        }

        return filters;
    }

    private void CheckFilters(SearchOptions options)
    {
        string Parameter(string field) => _values.Has(field) ? field : SearchParameterTable.FacetPrefix + field;
        List<(string Name, int Count)> filters =
        [
            .. options.Facets.Select(filter => (Parameter(filter.Key), filter.Value.Count)),
            .. options.Exclude.Select(
                filter => (SearchParameterTable.ExcludePrefix + filter.Key, filter.Value.Count)),
        ];
        int values = filters.Sum(filter => filter.Count);
        if (values > NewsLimits.FilterValues)
        {
            _values.Refuse("out-of-range", filters.MaxBy(filter => filter.Count).Name, string.Create(
                CultureInfo.InvariantCulture,
                $"The filters of a search have at most {NewsLimits.FilterValues} values in all; these have {values}."));
        }
    }

    private TimeZoneInfo Zone()
    {
        string? name = _values.One("tz");
        if (name is null)
        {
            return TimeZoneInfo.Utc;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            && (zone.HasIanaId || zone.BaseUtcOffset == default))
        {
            return zone;
        }

        _values.Refuse("invalid-value", "tz", $"{name} is no time zone: tz is an IANA name such as Asia/Karachi.");
        return TimeZoneInfo.Utc;
    }

    private DateRange? Published(TimeZoneInfo zone)
    {
        if (_values.Duration("since") is { } since)
        {
            if (_values.Has("from") || _values.Has("to"))
            {
                _values.Refuse("conflicting-parameters", "since", "since cannot be given together with from or to.");
            }

            return DateRange.Between(_now - since, null);
        }

        var from = _values.Date("from");
        var to = _values.Date("to");
        if (from is null && to is null)
        {
            return null;
        }

        var range = DayRange.Of(from, to, zone);
        if (DayRange.EndsBeforeItBegins(range, zone))
        {
            _values.Refuse("out-of-range", "to", "to lies before from.");
        }

        return range;
    }

    private List<string> FacetFields()
    {
        var fields = _values.List("facets");
        foreach (string field in fields)
        {
            if (!_facetFields.Contains(field))
            {
                _values.Refuse("unknown-facet", "facets",
                    $"There is no facet field {field}. Did you mean {NearestName.Of(field, _facetFields)}?");
            }
        }

        return [.. fields];
    }

    private IReadOnlyList<string>? Fields()
    {
        if (!_values.Has("fields"))
        {
            return null;
        }

        var known = NewsItemJson.Members.Concat(SearchParameterTable.HitMembers).ToList();
        var fields = _values.List("fields");
        foreach (string field in fields)
        {
            if (!known.Contains(field))
            {
                _values.Refuse("invalid-value", "fields", string.Create(CultureInfo.InvariantCulture,
                    $"Items have no member {field}. Did you mean {NearestName.Of(field, known)}?"));
            }
        }

        return fields;
    }
}
