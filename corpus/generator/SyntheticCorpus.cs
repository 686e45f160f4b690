using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsSearch.Corpus;

/// <summary>
/// News items without meaning but with the shape of news: word frequencies after Zipf, words that an item repeats,
/// facets that few values dominate, ten years of dates.
/// </summary>
/// <remarks>
/// Deterministic: an item depends on the seed and its number only, so a corpus of 1 000 items is the beginning of the
/// one of 1 000 000 with the same seed, on every machine. Items are not in order of date. One instance serves one
/// thread; memory does not grow with the number of items.
/// </remarks>
public sealed class SyntheticCorpus
{
    private static readonly DateTime FirstDay = new(2016, 1, 1);

    // From the first day to the last of 2025.
    private const int Days = 3653;

    private readonly ulong _seed;
    private readonly SyntheticVocabulary _vocabulary = new();
    private readonly SyntheticFacets _facets = new();
    private readonly TextComposer _composer;

    /// <summary>Prepares the corpus of one seed: builds the vocabulary, about a tenth of a second.</summary>
    public SyntheticCorpus(long seed = 1)
    {
        _seed = unchecked((ulong)seed);
        _composer = new(_vocabulary);
    }

    /// <summary>The words that can occur, most frequent first.</summary>
    public IReadOnlyList<string> Vocabulary => _vocabulary.Words;

    /// <summary>The items 0 to below <paramref name="count"/>, made as they are asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public IEnumerable<NewsItem> Items(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Enumerable.Range(0, count).Select(Item);
    }

    /// <summary>The item of one number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public NewsItem Item(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var random = new SeededRandom(_seed, (ulong)number);
        var theme = Theme.Draw(ref random, _vocabulary, _facets);
        var published = DrawDate(ref random);
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"synthetic-{number:D7}"),
            Title = _composer.Title(ref random, theme),
            Body = _composer.Body(ref random, theme),
            Published = published,
            Provenance = published is null ? DateProvenance.None : DateProvenance.Metadata,
            Source = _facets.Outlet(ref random),
            Language = "en",
            Ministers = theme.Ministers,
            Countries = theme.Countries,
            Sectors = theme.Sectors,
        };
    }

    /// <summary>Writes items 0 to below <paramref name="count"/> in the native JSON form, one a line.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public void WriteTo(Stream output, int count)
    {
        // Relaxed: the text holds no markup, and quotes of a script context do not matter in a file.
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var writer = new Utf8JsonWriter(output, options);
        foreach (var item in Items(count))
        {
            ItemLine.Write(writer, item);
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    /// <summary>A day or a moment of the ten years, later ones more often; null for two items in a hundred.</summary>
    private static NewsDate? DrawDate(ref SeededRandom random)
    {
        int day = random.Next(Days);
        day = random.Chance(50) ? Math.Max(day, random.Next(Days)) : day;
        int minute = random.Next(24 * 60);
        int kind = random.Next(100);
        var date = FirstDay.AddDays(day);
        return kind switch
        {
            < 2 => null,
            < 52 => new NewsDate(DateOnly.FromDateTime(date)),
            < 76 => NewsDate.FromLocal(date.AddMinutes(minute)),
            _ => NewsDate.FromLocal(date.AddMinutes(minute), TimeSpan.FromHours(5)),
        };
    }
}
