using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Oracles;

/// <summary>Makes the items of a random corpus, segment by segment.</summary>
internal sealed class CorpusItems(CorpusShape shape, CorpusWords words)
{
    /// <summary>The latest that most items are dated; a few lie a month after it.</summary>
    public static readonly DateTimeOffset Now = new(2025, 5, 13, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Countries = [.. Keys("country", 12)];
    private static readonly string[] Sectors = [.. Keys("sector", 5)];

    private readonly Random _random = new(shape.Seed + 2);
    private readonly List<string> _ids = [];
    private string[] _copied = [];
    private int _segment;

    /// <summary>The values of each facet field.</summary>
    public static IReadOnlyDictionary<string, string[]> Values { get; } = new Dictionary<string, string[]>
    {
        ["country"] = Countries,
        ["sector"] = Sectors,
        ["source"] = [.. Enumerable.Range(0, 4).Select(i => $"Outlet {i}")],
        ["minister"] = [.. Enumerable.Range(0, 320).Select(i => $"Person {i}")],
        ["desk"] = ["North", "South", "Überblick"],
    };

    /// <summary>The items of a segment of so many documents, in the order in which they are added.</summary>
    public NewsItem[] Segment(int documents)
    {
        // Planted words go by document numbers, that is newest first.
        var dated = Enumerable.Range(0, documents).Select(_ => (Id: Id(), Date: Date()))
            .OrderByDescending(item => item.Date?.Instant.UtcTicks ?? long.MinValue)
            .ThenBy(item => item.Id, StringComparer.Ordinal).ToArray();
        var places = new CorpusPlaces(documents, _random);
        bool hasDesk = _random.Next(2) == 0;
        _copied = [.. Enumerable.Range(0, 3).Select(_ => Text(_random.Next(1, shape.MostTokens)))];
        NewsItem[] items = [.. dated.Select((item, number) => Item(item.Id, item.Date, number, places, hasDesk))];
        _random.Shuffle(items);
        _segment++;
        return items;
    }

    /// <summary>The ids to delete of the items that are there.</summary>
    public IEnumerable<string> Deleted(PlainDocument[] live)
    {
        var newestFirst = live.OrderByDescending(document => document.Seconds ?? long.MinValue).ToArray();
        int first = _random.Next(live.Length + 1);
        return (shape.Deletes switch
        {
            CorpusDeletes.Few => newestFirst.Where(_ => _random.Next(50) == 0),
            CorpusDeletes.Half => newestFirst.Where(_ => _random.Next(2) == 0),
            CorpusDeletes.Stretch => newestFirst.Skip(first).Take(Math.Max(live.Length / 2, 10)),
            CorpusDeletes.Best => newestFirst.OrderByDescending(document =>
                document.Body.Length - document.Body.Distinct().Count()).Take(live.Length / 20),
            _ => [],
        }).Select(document => document.Item.Id);
    }

    private NewsItem Item(string id, NewsDate? date, int number, CorpusPlaces places, bool hasDesk)
    {
        // Copies are equal to the last word, or their scores would not be.
        bool isCopy = _random.NextDouble() < shape.Copies;
        string[] planted = isCopy ? [] : [.. words.Planted
            .SelectMany((word, i) => Enumerable.Repeat(word, places.Frequency(i, number)))];
        string body = isCopy ? _copied[_random.Next(3)] : Text(Length());
        string? title = isCopy || _random.Next(4) == 0 ? null : Text(_random.Next(1, 6));

        // Some planted words stand in the title.
        if (_random.Next(3) == 0 && planted.Length > 0)
        {
            title = string.Join(' ', (string[])[.. title is null ? [] : (string[])[title], .. planted[..1]]);
            planted = planted[1..];
        }

        return new()
        {
            Id = id,
            Title = title,
            TitleDerived = title is not null && _random.Next(20) == 0,
            Body = string.Join(' ', [body, .. planted]),
            Published = date,
            Countries = [.. Some(Countries, 3).Select(code => new Country(code))],
            Sectors = _random.Next(4) == 0 ? null : Some(Sectors, 2),
            Source = _random.Next(4) == 0 ? null : Any(Values["source"]),
            Ministers = [.. Some(Values["minister"], 3).Select(name => new Minister(name))],
            Facets = hasDesk && _random.Next(3) > 0
                ? new Dictionary<string, IReadOnlyList<string>> { ["desk"] = Some(Values["desk"], 3) }
                : null,
        };
    }

    private string Id()
    {
        if (_ids.Count > 0 && _random.NextDouble() < shape.Updates)
        {
            return _ids[_random.Next(_ids.Count)];
        }

        // UTF-16 and UTF-8 order the last two differently.
        string[] starts = ["n", "n-", "item/", "é", "\uFF5E", "\U0001F4F0"];
        string id = Any(starts) + _random.Next(1 << 28).ToString("x", null);
        _ids.Add(id);
        return id;
    }

    private NewsDate? Date()
    {
        if (_random.NextDouble() < shape.Undated)
        {
            return null;
        }

        // The newest segment is as new as all are without drift.
        int last = shape.SegmentSizes.Length - 1;
        var now = Now.AddDays(shape.Drift > 0 ? (_segment - last) * shape.Drift : _segment * shape.Drift);
        switch (shape.Dates)
        {
            case CorpusDates.Same:
                return now.AddDays(-3);
            case CorpusDates.Seconds:
                return now.AddSeconds(_random.Next(-100 * 86_400, 20 * 86_400));
            case CorpusDates.Days:
                var day = DateOnly.FromDateTime(now.Date).AddDays(-_random.Next(7));
                return _random.Next(2) == 0 ? day : Moment(day, 6 * _random.Next(4));
            default:
                var any = DateOnly.FromDateTime(now.Date).AddDays(_random.Next(-1065, 30));
                return _random.Next(10) switch
                {
                    0 => NewsDate.FromMonth(any.Year, any.Month),
                    1 => NewsDate.FromYear(any.Year),
                    2 or 3 => any,
                    _ => Moment(any, _random.Next(24)),
                };
        }
    }

    private NewsDate Moment(DateOnly day, int hour) =>
        new DateTimeOffset(day.ToDateTime(new(hour, 0)), TimeSpan.FromHours(Any([0, 0, 5, -8])));

    private int Length() => _random.Next(200) switch
    {
        0 => _random.Next(150, 400),
        1 => 1,
        _ => _random.Next(1, shape.MostTokens + 1),
    };

    private string Text(int tokens)
    {
        // Now and then one word is said over and over: the best score of its block.
        string again = words.Draw(_random);
        int repeats = _random.Next(30) == 0 ? 2 : 40;
        return string.Join(' ', Enumerable.Range(0, tokens).Select(_ => _random.Next(20) == 0 ? CorpusWords.StopWord
            : _random.Next(repeats) == 0 ? again : words.Draw(_random)).Select(WithEnd));
    }

    // An ideographic full stop ends a sentence, a line end also a paragraph.
    private string WithEnd(string word) =>
        word + _random.Next(60) switch { 0 => "\n", < 5 => "\u3002", _ => "" };

    private string[] Some(string[] values, int most)
    {
        int count = _random.Next(most + 1);
        return [.. Enumerable.Range(0, count).Select(_ => values[Math.Min(
            _random.Next(values.Length), _random.Next(values.Length))]).Distinct()];
    }

    private T Any<T>(T[] values) => values[_random.Next(values.Length)];

    private static IEnumerable<string> Keys(string field, int count) =>
        NewsVocabulary.Default.Keys(field).Order(StringComparer.Ordinal).Take(count);
}
