using NewsSearch.Vocabularies;

namespace NewsSearch.Ingest;

/// <summary>A country or sector of an item that the vocabulary does not know; it is kept as it was given.</summary>
/// <param name="Member">The member as a JSON pointer, such as "/countries/0".</param>
/// <param name="Value">The value.</param>
/// <param name="Nearest">What may have been meant, or null.</param>
public sealed record UnknownValue(string Member, string Value, string? Nearest)
{
    /// <summary>What is unknown, as a sentence that names the nearest known value.</summary>
    public string Detail => $"\"{Value}\" is not a known value and was kept as given."
        + (Nearest is null ? "" : $" Did you mean \"{Nearest}\"?");

    /// <summary>The unknown values of an item; ministers and sources may be anybody and anything.</summary>
    public static IReadOnlyList<UnknownValue> In(NewsItem item, NewsVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(vocabulary);
        List<UnknownValue>? unknown = null;
        for (int i = 0; i < item.Countries?.Count; i++)
        {
            Check("country", $"/countries/{i}", item.Countries[i].Code);
        }

        for (int i = 0; i < item.Sectors?.Count; i++)
        {
            Check("sector", $"/sectors/{i}", item.Sectors[i]);
        }

        return unknown ?? [];

        void Check(string field, string member, string value)
        {
            if (vocabulary.Resolve(field, value) is null)
            {
                string? key = vocabulary.Nearest(field, value);
                (unknown ??= []).Add(new(member, value, key is null ? null : vocabulary.Label(field, key)));
            }
        }
    }
}
