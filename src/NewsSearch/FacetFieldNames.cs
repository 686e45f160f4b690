using NewsSearch.Vocabularies;

namespace NewsSearch;

/// <summary>The facet fields that options name, however their letters are written.</summary>
/// <param name="known">The fields of the index.</param>
internal sealed class FacetFieldNames(Func<IReadOnlyList<string>> known)
{
    // Few searches name fields, and finding out which ones an index has takes a look at its segments.
    private readonly Lazy<IReadOnlyList<string>> _known = new(known, LazyThreadSafetyMode.None);
    private readonly Dictionary<string, QueryWarning> _unknown = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is no field.</summary>
    public IEnumerable<QueryWarning> Warnings => _unknown.Values;

    /// <summary>The field of a name; false where there is none, which is warned of once.</summary>
    public bool TryGet(string name, out string field)
    {
        string? found = _known.Value.Contains(name) ? name
            : _known.Value.FirstOrDefault(other => other.Equals(name, StringComparison.OrdinalIgnoreCase));
        field = found ?? name;
        if (found is null && !_unknown.ContainsKey(name))
        {
            string hint = NewsVocabulary.Default.Nearest("", name, _known.Value) is { } nearest
                ? $"Did you mean {nearest}?" : $"Fields: {string.Join(", ", _known.Value)}.";
            _unknown.Add(name, new("unknown-field", 0, 0, $"No item has a facet field \"{name}\". {hint}")
            {
                Filter = name,
            });
        }

        return found is not null;
    }
}
