using NewsSearch.Host.Search;

namespace NewsSearch.Host.Page;

/// <summary>Finds values of facet fields by what is typed into their panels: <c>find.country=bel</c>.</summary>
/// <remarks>These parameters are the page's own, not of search: links to searches are without them.</remarks>
internal sealed class FacetFinder(SearchRunner runner)
{
    private const int Listed = 20;

    private const int LongestText = 100;

    /// <summary>The parameter of a field.</summary>
    public static string Parameter(string field) => "find." + field;

    /// <summary>What is typed into the panels of fields.</summary>
    public static IReadOnlyDictionary<string, string> Read(SearchAddress address, IEnumerable<string> fields)
    {
        var texts = new Dictionary<string, string>();
        foreach (string field in fields)
        {
            if (address.First(Parameter(field))?.Trim() is { Length: > 0 and <= LongestText } text)
            {
                texts[field] = text;
            }
        }

        return texts;
    }

    /// <summary>The values that begin as was typed, with the counts of the search; none where it fails.</summary>
    public async Task<IReadOnlyDictionary<string, FoundValues>> FindAsync(
        SearchRequest request, IReadOnlyDictionary<string, string> texts, CancellationToken stop)
    {
        var found = new Dictionary<string, FoundValues>();
        foreach (var (field, text) in texts)
        {
            var counting = request with { Options = Counting(request.Options, field, text) };
            var (results, _) = await runner.RunAsync(counting, "facet", stop);
            found[field] = new(text, [.. results?.Facets[0].Values ?? []]);
        }

        return found;
    }

    private static SearchOptions Counting(SearchOptions options, string field, string prefix) => options with
    {
        Take = 0,
        Skip = 0,
        Cursor = null,
        FacetFields = [field],
        FacetSize = Listed,
        FacetPrefix = prefix,
        Timeline = TimelineInterval.None,
        Suggest = false,
    };
}
