using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Page;

/// <summary>Everything that the page of results shows: what was asked, where it stands, and what was found.</summary>
public sealed record SearchView
{
    /// <summary>The address that was asked for.</summary>
    public required SearchAddress Address { get; init; }

    /// <summary>The query as it was typed.</summary>
    public required string Text { get; init; }

    /// <summary>How the address was read.</summary>
    public required SearchOptions Options { get; init; }

    /// <summary>What was found.</summary>
    public required NewsResults Results { get; init; }

    /// <summary>What was typed into panels of facet fields, and found there.</summary>
    public IReadOnlyDictionary<string, FoundValues> Found { get; init; } = new Dictionary<string, FoundValues>();

    /// <summary>How many copies of a hit are listed; the rest is counted.</summary>
    public const int MostCopies = 5;

    /// <summary>The copies that hits stand for, by their ids.</summary>
    public IReadOnlyDictionary<string, NewsItem> Copies { get; init; } = new Dictionary<string, NewsItem>();

    /// <summary>What the index holds.</summary>
    public required NewsIndexStatistics Statistics { get; init; }

    /// <summary>The labels of facet values.</summary>
    public NewsVocabulary Vocabulary { get; init; } = NewsVocabulary.Default;

    /// <summary>How long the search took, in milliseconds.</summary>
    public double TookMs { get; init; }

    /// <summary>The number of this page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The base of the site's addresses, such as <c>http://127.0.0.1:5080</c>.</summary>
    public string Site { get; init; } = "";

    /// <summary>What <c>--index</c> has to name to fill this archive; null where it need not be given.</summary>
    public string? Index { get; init; }

    /// <summary>How many items match.</summary>
    public long Total => Results.Total ?? 0;

    /// <summary>The last page that can be turned to.</summary>
    public int LastPage
    {
        get
        {
            if (Options.Take == 0 || Options.Cursor is not null)
            {
                return 1;
            }

            long pages = (Total + Options.Take - 1) / Options.Take;
            return (int)Math.Clamp(pages, 1, SearchOptions.MaxWindow / Options.Take);
        }
    }

    /// <summary>Whether items are found, but none so far on.</summary>
    public bool IsPastLast => Total > 0 && Page > LastPage;

    /// <summary>Whether the search goes further than its pages may be turned.</summary>
    public bool IsCut => Options.Cursor is null && Options.Take > 0 && Total > (long)LastPage * Options.Take;

    /// <summary>Whether nothing was asked: the front page.</summary>
    public bool IsFront => Address.Pairs.Count == 0;

    /// <summary>The label of a facet value, as the panels have it, else the vocabulary.</summary>
    public string Label(string field, string value)
    {
        foreach (var facet in Results.Facets)
        {
            if (facet.Field == field && facet.Values.FirstOrDefault(known => known.Value == value) is { } found)
            {
                return FacetLabel.Of(field, value, found.Label);
            }
        }

        return FacetLabel.Of(Vocabulary, field, value);
    }

    /// <summary>The values that the search filters a field by, as keys.</summary>
    /// <remarks>
    /// The panel has them resolved: an address may say <c>country=belarus</c> for <c>BY</c>. A value that the index
    /// does not know may be missing there, but is a filter all the same.
    /// </remarks>
    public IReadOnlyList<string> Selected(string field)
    {
        string[] listed =
        [
            .. Results.Facets.Where(facet => facet.Field == field).SelectMany(facet => facet.Values)
                .Where(value => value.Selected).Select(value => value.Value),
        ];
        return Options.Facets.TryGetValue(field, out var asked) && asked.Count > listed.Length
            ? [.. listed.Union(asked.Select(value => Vocabulary.Resolve(field, value) ?? value))]
            : listed;
    }

    /// <summary>The address that filters by one value more of a field.</summary>
    public SearchAddress Including(string field, string value) =>
        FacetField.Filter(Address, field, Selected(field).Append(value).Distinct());

    /// <summary>The address that filters by one value less of a field.</summary>
    public SearchAddress Leaving(string field, string value) =>
        FacetField.Filter(Address, field, Selected(field).Where(selected => selected != value));

    /// <summary>The address of an item's page, which knows the search to go back to.</summary>
    public string ItemHref(NewsItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return ItemAddress.Of(item.Id, Address);
    }
}
