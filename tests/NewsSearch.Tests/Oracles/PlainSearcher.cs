using NewsSearch.Queries;

namespace NewsSearch.Tests.Oracles;

/// <summary>Searches by looking at every document and scoring it: what the index must give, only slowly.</summary>
internal sealed class PlainSearcher(PlainState state, PlainTerms terms, NewsIndexOptions indexOptions)
{
    private readonly PlainScores _scores = new(state, terms, indexOptions);

    /// <summary>Everything there is.</summary>
    public PlainState State => state;

    /// <summary>What the query and the options find; pages are not cut out.</summary>
    public PlainResults Search(Query query, SearchOptions options)
    {
        var leaves = new PlainLeaves(query, terms);
        foreach (var leaf in leaves.All)
        {
            leaf.Scores = _scores.Of(leaf);
        }

        var matches = new PlainMatches(state.Documents, leaves, _scores, options.TimeZone);
        bool[] found = leaves.Counts(query) ? matches.Of(query) : new bool[state.Documents.Length];
        Narrow(found, [.. state.Documents.Select(document => document.IsLive)]);
        if (options.Published is { } range)
        {
            Narrow(found, matches.Published(range));
        }

        if (options.MissingDate)
        {
            Narrow(found, [.. state.Documents.Select(document => document.Seconds is null)]);
        }

        foreach (var (field, values) in options.Exclude)
        {
            Narrow(found, [.. matches.WithAny(field, values).Select(has => !has)]);
        }

        var filters = options.Facets.Where(filter => filter.Value.Count > 0)
            .ToDictionary(filter => filter.Key, filter => matches.WithAny(filter.Key, filter.Value));
        var facets = options.FacetFields.Select(
            field => Count(field, Filtered(found, filters, except: field), options));
        var hits = Sorted(Filtered(found, filters), leaves, options);
        return new(hits, [.. facets], [.. hits.Select(hit => hit.Document.Day(options.TimeZone))]);
    }

    /// <summary>What each word, phrase and pattern of a query adds to an item's score, in ascending order.</summary>
    public double[] Parts(Query query, SearchOptions options, string id)
    {
        int document = Array.FindIndex(state.Documents, document => document.IsLive && document.Item.Id == id);
        double decay = Decay(state.Documents[document], options);
        return
        [
            .. new PlainLeaves(query, terms).All.Where(leaf => leaf.Boost is not null)
                .SelectMany(leaf => _scores.Of(leaf)).Where(score => score.Document == document)
                .Select(score => score.Score * decay).Order(),
        ];
    }

    /// <summary>The days of everything that is live.</summary>
    public IEnumerable<DateOnly?> Days(TimeZoneInfo zone) =>
        state.Documents.Where(document => document.IsLive).Select(document => document.Day(zone));

    private static void Narrow(bool[] found, bool[] also)
    {
        for (int i = 0; i < found.Length; i++)
        {
            found[i] &= also[i];
        }
    }

    private static bool[] Filtered(bool[] found, Dictionary<string, bool[]> filters, string? except = null)
    {
        bool[] filtered = [.. found];
        foreach (var (field, bits) in filters.Where(filter => filter.Key != except))
        {
            Narrow(filtered, bits);
        }

        return filtered;
    }

    private PlainFacet Count(string field, bool[] found, SearchOptions options)
    {
        var counts = new Dictionary<string, int>();
        int missing = 0;
        foreach (var document in state.Documents.Where((_, i) => found[i]))
        {
            var values = document.Values(field);
            missing += values.Count == 0 ? 1 : 0;
            foreach (string value in values)
            {
                counts[value] = counts.GetValueOrDefault(value) + 1;
            }
        }

        return new(field, counts, missing, [.. options.Facets.TryGetValue(field, out var chosen) ? chosen : []]);
    }

    private List<(PlainDocument Document, float Score)> Sorted(bool[] found, PlainLeaves leaves, SearchOptions options)
    {
        int[] order = options.Sort == SortOrder.Oldest ? state.Oldest : state.Newest;
        var hits = order.Where(document => found[document]);
        if (options.Sort == SortOrder.Relevance)
        {
            // The sort is stable: among equal scores the newest stay first.
            var scored = leaves.All.Where(leaf => leaf.Boost is not null).Select(leaf => leaf.Scores).ToArray();
            double[] sums = new double[found.Length];
            foreach (var (document, score) in scored.SelectMany(leaf => leaf))
            {
                sums[document] += score;
            }

            float[] scores = [.. sums.Select((sum, document) =>
                found[document] ? (float)(sum * Decay(state.Documents[document], options)) : 0)];

            return [.. hits.OrderByDescending(document => scores[document])
                .Select(document => (state.Documents[document], scores[document]))];
        }

        return [.. hits.Select(document => (state.Documents[document], 0f))];
    }

    private double Decay(PlainDocument document, SearchOptions options)
    {
        if (options.Recency is not { } halfLife || document.Seconds is not { } seconds)
        {
            return options.Recency is null ? 1 : indexOptions.UndatedDecay;
        }

        double age = options.Now!.Value.ToUnixTimeSeconds() - (double)seconds;
        return age <= 0 ? 1 : Math.Exp(-Math.Log(2) * age / halfLife.TotalSeconds);
    }
}
