namespace NewsSearch.Tests.Oracles;

/// <summary>Random searches of a corpus: any query with any options.</summary>
internal static class RandomCases
{
    private static readonly TimeSpan[] HalfLives =
        [TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(30),
        TimeSpan.FromDays(365), TimeSpan.FromDays(40_000)];

    // Made here, since not every machine has a list of zones.
    private static readonly TimeZoneInfo[] Zones =
        [Zone("West", TimeSpan.FromHours(-3.5)), Zone("East", TimeSpan.FromHours(5.75))];

    /// <summary>The case that a seed stands for.</summary>
    public static SearchCase Draw(RandomCorpus corpus, int seed)
    {
        var random = new Random(seed);
        var query = new RandomQueries(corpus, random).Next();
        bool isBare = random.Next(4) == 0;
        var options = new SearchOptions
        {
            Highlight = HighlightMode.None,
            Now = CorpusItems.Now,
            Sort = (SortOrder)Math.Max(0, random.Next(5) - 2),
            Take = Take(random),
            Total = isBare || random.Next(2) == 0 ? TotalMode.None : TotalMode.Exact,
            Recency = random.Next(4) == 0 ? HalfLives[random.Next(HalfLives.Length)] : null,
        };
        if (!isBare)
        {
            options = options with
            {
                Published = random.Next(4) == 0 ? Range(corpus, random) : null,
                MissingDate = random.Next(25) == 0,
                TimeZone = random.Next(3) == 0 ? Zones[random.Next(Zones.Length)] : TimeZoneInfo.Utc,
                Timeline = random.Next(6) == 0 ? (TimelineInterval)random.Next(2, 6) : TimelineInterval.None,
                FacetFields = random.Next(3) == 0 ? Fields(random) : [],
                FacetSize = random.Next(3) == 0 ? 1000 : random.Next(6),
                Facets = Filters(random, random.Next(4) == 0 ? random.Next(1, 4) : 0),
                Exclude = Filters(random, random.Next(8) == 0 ? random.Next(1, 3) : 0),
            };
        }

        (int, int)? before = random.Next(5) == 0 ? (Skip(random), random.Next(1, 40)) : null;
        return before is null
            ? new(query, options with { Skip = random.Next(5) == 0 ? Skip(random) : 0 }, before)
            : new(query, options, before);
    }

    private static int Take(Random random) => random.Next(12) switch
    {
        0 => 1,
        1 => random.Next(101),
        2 or 3 => random.Next(2, 40),
        4 => 0,
        _ => 10,
    };

    private static int Skip(Random random) => random.Next(8) == 0 ? random.Next(5_000) : random.Next(100);

    private static DateRange Range(RandomCorpus corpus, Random random)
    {
        var day = DateOnly.FromDateTime(CorpusItems.Now.Date).AddDays(random.Next(-130, 30));
        var moment = CorpusItems.Now.AddSeconds(random.Next(-110 * 86_400, 20 * 86_400));
        if (random.Next(3) > 0 && Edge(corpus.Searcher.State, random)?.Item.Published is { } date)
        {
            // Just where an item stands.
            day = date.Day;
            moment = date.Instant;
            if (random.Next(2) == 0)
            {
                bool isNewest = random.Next(2) == 0;
                var end = moment.AddMilliseconds(random.Next(2));
                return isNewest ? DateRange.Between(null, end) : DateRange.Between(end, null);
            }
        }

        return random.Next(8) switch
        {
            0 => new(day, null),
            1 => new(null, day),
            2 => new(day, day),
            3 => new(day, day.AddDays(random.Next(60))),
            4 => DateRange.Between(moment, null),
            5 => DateRange.Between(null, moment.AddMilliseconds(500)),
            6 => DateRange.Between(moment, moment.AddHours(random.Next(1000))),
            _ => new(day.AddDays(-random.Next(1200)), day),
        };
    }

    /// <summary>A document; where there is one segment, mostly the last or the first of a window.</summary>
    private static PlainDocument? Edge(PlainState state, Random random)
    {
        int count = state.Documents.Length, place = random.Next(Math.Max(1, count));
        int edge = (((place / 4096) + 1) * 4096) - random.Next(2);
        place = edge >= count || random.Next(3) == 0 ? place : edge;
        return count == 0 ? null : state.Documents[state.Newest[place]];
    }

    private static TimeZoneInfo Zone(string id, TimeSpan offset) =>
        TimeZoneInfo.CreateCustomTimeZone(id, offset, id, id);

    private static string[] Fields(Random random)
    {
        string[] fields = [.. CorpusItems.Values.Keys, "nowhere"];
        random.Shuffle(fields);
        return fields[..random.Next(1, fields.Length)];
    }

    private static Dictionary<string, IReadOnlyList<string>> Filters(Random random, int count)
    {
        var filters = new Dictionary<string, IReadOnlyList<string>>();
        for (; count > 0; count--)
        {
            var (field, values) = CorpusItems.Values.ElementAt(random.Next(CorpusItems.Values.Count));
            filters[field] = [.. Enumerable.Range(0, random.Next(1, 4))
                .Select(_ => random.Next(10) == 0 ? "zzunknown" : values[random.Next(values.Length)]).Distinct()];
        }

        return filters;
    }
}
