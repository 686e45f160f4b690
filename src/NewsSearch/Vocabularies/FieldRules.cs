using System.Text;

namespace NewsSearch.Vocabularies;

/// <summary>What a vocabulary may say about which field.</summary>
internal static class FieldRules
{
    private static readonly string[] BuiltIn =
    [
        NewsVocabulary.MinisterField, NewsVocabulary.CountryField, NewsVocabulary.SectorField,
        NewsVocabulary.SourceField,
    ];

    // These stand for something else in queries, or for members that every item has.
    private static readonly string[] Taken = ["title", "body", "text", "published", "date", "id", "url"];

    private static readonly Dictionary<string, string> Plurals = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ministers"] = NewsVocabulary.MinisterField,
        ["people"] = NewsVocabulary.MinisterField,
        ["countries"] = NewsVocabulary.CountryField,
        ["sectors"] = NewsVocabulary.SectorField,
        ["sources"] = NewsVocabulary.SourceField,
    };

    private static readonly NameKind[] Names =
        [NameKind.Label, NameKind.Name, NameKind.Abbreviation, NameKind.Adjective, NameKind.Alias];

    /// <summary>Whether a field is the user's own: its names are found in text as those of countries are.</summary>
    public static bool IsOwn(string field) => !BuiltIn.Contains(field);

    /// <summary>Why there can be no such field, or null.</summary>
    public static string? WhyNoField(string field)
    {
        if (BuiltIn.Contains(field))
        {
            return null;
        }

        string? meant = Plurals.GetValueOrDefault(field)
            ?? Array.Find(BuiltIn, known => known.Equals(field, StringComparison.OrdinalIgnoreCase));
        return meant is not null ? $"the field is called {meant}, not {field}"
            : Array.Exists(Taken, name => name.Equals(field, StringComparison.OrdinalIgnoreCase))
                ? $"{field} cannot be a facet field: the name means something else in items and queries"
            : field.Length is > 0 and <= NewsLimits.FacetFieldLength
                && field.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? null
            : $"'{field}' is no name for a field: 1 to {NewsLimits.FacetFieldLength} ASCII letters, digits, _ and -";
    }

    /// <summary>Why a value cannot have this key, or null.</summary>
    public static string? WhyNoKey(string field, string key, NameKind kind)
    {
        bool keyless = kind is NameKind.Not
            || (field == NewsVocabulary.CountryField && kind is NameKind.Person or NameKind.Forename or NameKind.Given
                or NameKind.Follower);
        return key == "-" && keyless ? null
            : key == "-" ? $"the key - stands for no value, and goes with names of kind not, not {Word(kind)}"
            : NameFolding.Fold(key).Length == 0 ? $"the key '{key}' has no letter or digit, or is too long"
            : Encoding.UTF8.GetByteCount(key) > NewsLimits.FacetValueBytes
                ? $"the key has more than {NewsLimits.FacetValueBytes} bytes"
            : null;
    }

    /// <summary>Why a field has no names of a kind, or null.</summary>
    public static string? WhyNoKind(string field, NameKind kind)
    {
        NameKind[] kinds = field == NewsVocabulary.CountryField ? Enum.GetValues<NameKind>()
            : IsOwn(field) ? [.. Names, NameKind.Demonym, NameKind.Not] : Names;
        return kinds.Contains(kind) ? null
            : $"{field} has no names of kind {Word(kind)}, only {string.Join(", ", kinds.Select(Word))}";
    }

    /// <summary>A kind as files write it.</summary>
    public static string Word(NameKind kind) => kind.ToString().ToLowerInvariant();
}
