using System.Text;
using NewsSearch.Codecs;
using NewsSearch.Vocabularies;

namespace NewsSearch.Indexing;

/// <summary>Holds an item against the limits and brings its facet values into the form that is indexed.</summary>
/// <param name="vocabulary">The names and aliases of facet values.</param>
/// <param name="fields">The facet fields of the index.</param>
/// <remarks>Serves one thread at a time; several may share the fields.</remarks>
internal sealed class ItemNormalizer(NewsVocabulary vocabulary, FacetFieldSet fields)
{
    // Archives repeat few values many times; a bound keeps hostile input from filling the memory.
    private const int MaxRemembered = 65_536;

    private readonly Dictionary<(string Field, string Text), string> _keys = [];

    // Kept, because a delegate for each item would be garbage for each item.
    private readonly Func<Minister, string, Minister> _withName = static (minister, key) =>
        minister.Name == key ? minister : minister with { Name = key };

    private readonly Func<Country, string, Country> _withCode = (country, key) =>
        country.Code == key && country.Name is not null
            ? country
            : country with { Code = key, Name = country.Name ?? vocabulary.Label("country", key) };

    /// <summary>The item as it is indexed and stored.</summary>
    /// <exception cref="ArgumentException">The item breaks a limit, which the message names.</exception>
    public NewsItem Normalize(NewsItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        CheckId(item.Id);
        CheckText(item);
        string? source = item.Source is null ? null : Key("source", item.Source);
        var ministers = Distinct(item.Ministers, "minister", static minister => minister.Name, _withName);
        var countries = Distinct(item.Countries, "country", static country => country.Code, _withCode);
        var sectors = Distinct(item.Sectors, "sector", static sector => sector, static (_, key) => key);
        var facets = item.Facets is null ? null : Facets(item.Facets);
        if (ReferenceEquals(source, item.Source) && ReferenceEquals(ministers, item.Ministers)
            && ReferenceEquals(countries, item.Countries) && ReferenceEquals(sectors, item.Sectors) && facets is null)
        {
            return item;
        }

        var extracted = item.Extracted;
        item = item with
        {
            Source = source, Ministers = ministers, Countries = countries, Sectors = sectors, Facets = facets,
        };

        // A value in its final form is still the one that extraction found.
        return extracted is null ? item : item with { Extracted = extracted.Of(item) };
    }

    /// <summary>Refuses what cannot be an id.</summary>
    /// <exception cref="ArgumentException">It is empty, too long, or has control characters.</exception>
    public static void CheckId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length == 0 || Encoding.UTF8.GetByteCount(id) > NewsLimits.IdBytes)
        {
            throw new ArgumentException($"An id has 1 to {NewsLimits.IdBytes} UTF-8 bytes.", nameof(id));
        }

        if (HasControl(id) || !Utf16.IsWellFormed(id))
        {
            throw new ArgumentException("An id has no control characters and no half of a surrogate pair.", nameof(id));
        }
    }

    private static bool HasControl(string id)
    {
        foreach (char unit in id)
        {
            if (char.IsControl(unit))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckText(NewsItem item)
    {
        if (string.IsNullOrEmpty(item.Title) && string.IsNullOrEmpty(item.Body))
        {
            throw new ArgumentException($"The item \"{item.Id}\" has neither title nor body.", nameof(item));
        }

        if (item.Title?.Length > NewsLimits.TitleLength)
        {
            throw new ArgumentException(
                $"The title of \"{item.Id}\" has {item.Title.Length} characters, more than {NewsLimits.TitleLength}.",
                nameof(item));
        }

        if (item.Body?.Length > NewsLimits.BodyLength)
        {
            throw new ArgumentException(
                $"The body of \"{item.Id}\" has {item.Body.Length} characters, more than {NewsLimits.BodyLength}.",
                nameof(item));
        }
    }

    private Dictionary<string, IReadOnlyList<string>> Facets(
        IReadOnlyDictionary<string, IReadOnlyList<string>> facets)
    {
        var normal = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (field, values) in facets)
        {
            if (field.Length is 0 or > 64 || !field.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
                || ItemFacets.BuiltIn.Contains(field))
            {
                throw new ArgumentException(
                    $"\"{field}\" is no name for a facet field: 1 to 64 ASCII letters, digits, _ and -, "
                    + "and not one of " + string.Join(", ", ItemFacets.BuiltIn) + ".");
            }

            normal[field] = Distinct(values, field, value => value, (_, key) => key) ?? [];
        }

        fields.Add(normal.Keys);
        return normal;
    }

    private IReadOnlyList<T>? Distinct<T>(
        IReadOnlyList<T>? values, string field, Func<T, string> text, Func<T, string, T> withKey)
        where T : class
    {
        if (values is null || values.Count == 0)
        {
            return values;
        }

        if (values.Count > NewsLimits.FacetValues)
        {
            throw new ArgumentException($"An item has at most {NewsLimits.FacetValues} values of {field}.");
        }

        // Most items come with few values in their final form: they are taken as they are.
        return IsFinal(values, field, text, withKey) ? values : DistinctCopy(values, field, text, withKey);
    }

    private bool IsFinal<T>(IReadOnlyList<T> values, string field, Func<T, string> text, Func<T, string, T> withKey)
        where T : class
    {
        if (values.Count > 8)
        {
            return false;
        }

        for (int i = 0; i < values.Count; i++)
        {
            string given = text(values[i]), key = Key(field, given);
            if (key.Length == 0 || key != given || !ReferenceEquals(withKey(values[i], given), values[i]))
            {
                return false;
            }

            for (int j = 0; j < i; j++)
            {
                if (text(values[j]) == given)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private List<T> DistinctCopy<T>(
        IReadOnlyList<T> values, string field, Func<T, string> text, Func<T, string, T> withKey)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<T>(values.Count);
        foreach (var value in values)
        {
            string key = Key(field, text(value));
            if (key.Length > 0 && seen.Add(key))
            {
                distinct.Add(withKey(value, key));
            }
        }

        return distinct;
    }

    private string Key(string field, string text)
    {
        if (_keys.TryGetValue((field, text), out string? known))
        {
            return known;
        }

        string key = vocabulary.Resolve(field, text) ?? Normal(text);
        if (Encoding.UTF8.GetByteCount(key) > NewsLimits.FacetValueBytes)
        {
            throw new ArgumentException(
                $"A value of {field} has more than {NewsLimits.FacetValueBytes} UTF-8 bytes: \"{key[..32]}…\".");
        }

        if (_keys.Count < MaxRemembered)
        {
            _keys[(field, text)] = key;
        }

        return key;
    }

    private static string Normal(string text)
    {
        string trimmed = text.Trim();
        return Utf16.IsWellFormed(trimmed)
            ? trimmed.Normalize(NormalizationForm.FormC)
            : throw new ArgumentException("A facet value has half of a surrogate pair.");
    }
}
