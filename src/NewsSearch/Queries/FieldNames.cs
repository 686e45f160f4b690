namespace NewsSearch.Queries;

/// <summary>The names that may stand before a colon.</summary>
internal sealed class FieldNames
{
    private static readonly string[] Standard = ["minister", "country", "sector", "source"];

    private readonly Dictionary<string, FieldScope> _scopes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The title, the date, the facet fields that every index has, and further ones.</summary>
    public FieldNames(IReadOnlyCollection<string>? facetFields)
    {
        foreach (string facet in Standard.Concat(facetFields ?? []))
        {
            _scopes[facet] = new(QueryField.Any, facet);
        }

        _scopes["title"] = new(QueryField.Title);
        _scopes["published"] = new(QueryField.Any, IsDate: true);
    }

    /// <summary>The names as a sentence lists them.</summary>
    public string Listed => string.Join(", ", _scopes.Keys.Order(StringComparer.Ordinal));

    /// <summary>What a name stands for, however its letters are written.</summary>
    public bool TryGet(string name, out FieldScope scope) => _scopes.TryGetValue(name, out scope);

    /// <summary>Whether it was most likely meant as a name of a field, unlike 12 in 12:30.</summary>
    public static bool LooksLikeName(string name) => name.Length > 0 && char.IsLetter(name[0])
        && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '-');
}
