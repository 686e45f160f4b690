using System.Collections.Frozen;

namespace NewsSearch.People;

/// <summary>Which indexed names of ministers stand for which person: a map from key to key.</summary>
/// <remarks>Does not change once made, so that searches can share it and caches can go by its identity.</remarks>
internal sealed class PeopleLinks
{
    /// <summary>The facet field whose values are people.</summary>
    public const string Field = "minister";

    private readonly FrozenDictionary<string, string> _canonical;
    private readonly Dictionary<string, string[]> _variants = new(StringComparer.Ordinal);

    /// <summary>Takes a map from variants to the names that they end in, which are no variants themselves.</summary>
    public PeopleLinks(IEnumerable<KeyValuePair<string, string>> canonical)
    {
        _canonical = canonical.ToFrozenDictionary(StringComparer.Ordinal);
        foreach (var group in _canonical.GroupBy(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal))
        {
            _variants[group.Key] = [group.Key, .. group.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>No links: every name stands for itself.</summary>
    public static PeopleLinks None { get; } = new([]);

    /// <summary>Whether every name stands for itself.</summary>
    public bool IsEmpty => _canonical.Count == 0;

    /// <summary>All variants with the names that they end in.</summary>
    public IReadOnlyDictionary<string, string> Map => _canonical;

    /// <summary>Whether the same names stand for the same people as in other links.</summary>
    public bool Says(PeopleLinks other) => _canonical.Count == other._canonical.Count
        && other._canonical.All(pair => _canonical.TryGetValue(pair.Key, out string? person) && person == pair.Value);

    /// <summary>The name of the person that a name stands for.</summary>
    public string Canonical(string key) => _canonical.GetValueOrDefault(key, key);

    /// <summary>All names of the person that a name stands for, the canonical one first.</summary>
    public IReadOnlyList<string> Variants(string key)
    {
        string canonical = Canonical(key);
        return _variants.TryGetValue(canonical, out string[]? names) ? names : [canonical];
    }
}
