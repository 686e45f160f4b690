namespace NewsSearch.Vocabularies;

/// <summary>The keys, labels and aliases of one facet field.</summary>
internal sealed class FieldNames
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <summary>An empty field.</summary>
    public FieldNames()
    {
    }

    /// <summary>A field that starts with what another has.</summary>
    public FieldNames(FieldNames other)
    {
        _labels = new(other._labels, StringComparer.Ordinal);
        _folded = new(other._folded, StringComparer.Ordinal);
        _keys = new(other._keys, StringComparer.Ordinal);
    }

    /// <summary>All keys.</summary>
    public IReadOnlyCollection<string> Keys => _labels.Keys;

    /// <summary>Every folded spelling with its key, keys before aliases.</summary>
    public IEnumerable<KeyValuePair<string, string>> Spellings => _keys.Concat(_folded);

    /// <summary>Makes a key known; its label is the key itself unless one is set.</summary>
    public void AddKey(string key)
    {
        _labels.TryAdd(key, key);
        string folded = NameFolding.Fold(key);
        if (folded.Length > 0)
        {
            _keys[folded] = key;
        }
    }

    /// <summary>Sets what people read for a key, which is an alias as well.</summary>
    public void SetLabel(string key, string label)
    {
        AddKey(key);
        _labels[key] = label;
        AddAlias(key, label);
    }

    /// <summary>Makes a spelling stand for a key; the last one given wins.</summary>
    public void AddAlias(string key, string alias)
    {
        AddKey(key);
        string folded = NameFolding.Fold(alias);
        if (folded.Length > 0)
        {
            _folded[folded] = key;
        }
    }

    /// <summary>The key of a spelling: a key first, then an alias; null if unknown.</summary>
    public string? Resolve(string text)
    {
        string folded = NameFolding.Fold(text);
        return folded.Length == 0 ? null
            : _keys.TryGetValue(folded, out var key) || _folded.TryGetValue(folded, out key) ? key : null;
    }

    /// <summary>What people read for a key.</summary>
    public string Label(string key) => _labels.GetValueOrDefault(key, key);
}
