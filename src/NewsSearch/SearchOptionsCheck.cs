namespace NewsSearch;

/// <summary>Holds search options against their documented ranges.</summary>
internal static class SearchOptionsCheck
{
    private const int MaxFacetSize = 1_000;
    private const int MaxSnippets = 10;
    private const int MinSnippetLength = 20;
    private const int MaxSnippetLength = 1_000;

    /// <summary>Throws for the first option that is out of its range.</summary>
    /// <exception cref="ArgumentException">Names the option, its value and its range.</exception>
    public static void Check(SearchOptions options)
    {
        CheckPresence(options);
        CheckNamed(nameof(options.Match), options.Match);
        CheckNamed(nameof(options.Sort), options.Sort);
        CheckNamed(nameof(options.Timeline), options.Timeline);
        CheckNamed(nameof(options.Highlight), options.Highlight);
        CheckNamed(nameof(options.Total), options.Total);
        CheckRange(nameof(options.Take), options.Take, 0, SearchOptions.MaxTake);
        CheckRange(nameof(options.Skip), options.Skip, 0, SearchOptions.MaxWindow);
        CheckRange("Skip + Take", options.Skip + options.Take, 0, SearchOptions.MaxWindow);
        CheckRange(nameof(options.FacetSize), options.FacetSize, 0, MaxFacetSize);
        CheckRange(nameof(options.Snippets), options.Snippets, 0, MaxSnippets);
        CheckRange(nameof(options.SnippetLength), options.SnippetLength, MinSnippetLength, MaxSnippetLength);
        if (options.Cursor is not null && options.Skip > 0)
        {
            throw new ArgumentException("A cursor goes on by itself: Skip must be 0.", nameof(options));
        }

        if (options.Recency <= TimeSpan.Zero)
        {
            throw new ArgumentException("The half-life of Recency must be longer than nothing.", nameof(options));
        }

        if (options.Facets.Concat(options.Exclude).Sum(filter => filter.Value.Count) > NewsLimits.FilterValues)
        {
            throw new ArgumentException(
                $"The filters of a search have at most {NewsLimits.FilterValues} values in all.", nameof(options));
        }

        if (options.FacetFields.Count > NewsLimits.FacetFields)
        {
            throw new ArgumentException(
                $"At most {NewsLimits.FacetFields} facet fields can be counted at once.", nameof(options));
        }
    }

    private static void CheckPresence(SearchOptions options)
    {
        string? missing = options switch
        {
            { TimeZone: null } => nameof(options.TimeZone),
            { FacetFields: null } => nameof(options.FacetFields),
            { Facets: null } => nameof(options.Facets),
            { Exclude: null } => nameof(options.Exclude),
            _ => options.Facets.Concat(options.Exclude)
                .FirstOrDefault(filter => filter.Value is null || filter.Value.Contains(null!)).Key is { } field
                ? $"The filter of {field}"
                : null,
        };
        if (missing is not null)
        {
            throw new ArgumentException($"{missing} is null; leave it as it is for none.", nameof(options));
        }
    }

    private static void CheckNamed<T>(string name, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw new ArgumentException(
                $"{name} is {value}; it is one of {string.Join(", ", Enum.GetNames<T>())}.", name);
        }
    }

    private static void CheckRange(string name, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            throw new ArgumentException($"{name} is {value}; it goes from {least} to {most}.", name);
        }
    }
}
