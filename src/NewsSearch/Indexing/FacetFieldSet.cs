namespace NewsSearch.Indexing;

/// <summary>The facet fields that may meet in one segment.</summary>
/// <remarks>It only grows, as a segment outlives the items that brought a field. Thread-safe.</remarks>
/// <param name="fields">The fields that the index has already, beside the built-in ones.</param>
internal sealed class FacetFieldSet(IEnumerable<string> fields)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _fields = [.. ItemFacets.BuiltIn, .. fields];

    /// <summary>Takes an item's fields up, all of them or none.</summary>
    /// <exception cref="ArgumentException">There would be more than <see cref="NewsLimits.FacetFields"/>.</exception>
    public void Add(IReadOnlyCollection<string> fields)
    {
        lock (_gate)
        {
            int all = _fields.Count + fields.Count(field => !_fields.Contains(field));
            if (all > NewsLimits.FacetFields)
            {
                throw new ArgumentException(
                    $"The index would have {all} facet fields; at most {NewsLimits.FacetFields} are possible.");
            }

            _fields.UnionWith(fields);
        }
    }
}
