using System.Text;

namespace NewsSearch.Tests.Oracles;

/// <summary>An item as arrays of terms; −1 where a word is no term.</summary>
internal sealed class PlainDocument
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values = [];

    public PlainDocument(NewsItem item, PlainTerms terms)
    {
        Item = item;
        Id = Encoding.UTF8.GetBytes(item.Id);
        Title = item.TitleDerived ? [] : terms.OfText(item.Title ?? "");
        Body = terms.OfText(item.Body ?? "");
        TitleLength = Title.Count(term => term >= 0 && !terms.IsStopWord(term));
        BodyLength = Body.Count(term => term >= 0 && !terms.IsStopWord(term));
        string[] words = item.Body is { Length: > 0 } body ? body.Split(' ') : [];
        Sentences = Units(words, "\u3002\n");
        Paragraphs = Units(words, "\n");
        Seconds = item.Published?.Instant.ToUnixTimeSeconds();
    }

    public NewsItem Item { get; }

    public byte[] Id { get; }

    public int[] Title { get; }

    public int[] Body { get; }

    public int TitleLength { get; }

    public int BodyLength { get; }

    /// <summary>For each word of the body the number of its sentence.</summary>
    public int[] Sentences { get; }

    /// <summary>For each word of the body the number of its paragraph.</summary>
    public int[] Paragraphs { get; }

    public long? Seconds { get; }

    public bool IsLive { get; set; } = true;

    /// <summary>The day that the date shows in a zone; calendar dates are what they are.</summary>
    public DateOnly? Day(TimeZoneInfo zone) => Item.Published is not { } date ? null
        : date.Precision == DatePrecision.Minute
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(date.Instant, zone).DateTime)
            : date.Day;

    private static int[] Units(string[] words, string ends)
    {
        int unit = 0;
        return [.. words.Select(word => word.Length > 0 && ends.Contains(word[^1]) ? unit++ : unit)];
    }

    /// <summary>The values of a facet field.</summary>
    public IReadOnlyList<string> Values(string field)
    {
        if (!_values.TryGetValue(field, out var values))
        {
            _values.Add(field, values = field switch
            {
                "country" => [.. (Item.Countries ?? []).Select(country => country.Code)],
                "sector" => Item.Sectors ?? [],
                "minister" => [.. (Item.Ministers ?? []).Select(minister => minister.Name)],
                "source" => Item.Source is null ? [] : [Item.Source],
                _ => Item.Facets?.GetValueOrDefault(field) ?? [],
            });
        }

        return values;
    }
}
