using NewsSearch.Queries;

namespace NewsSearch.Tests.Oracles;

/// <summary>Makes a failing case smaller, step by step, as long as it fails.</summary>
internal static class SearchReduction
{
    private const int MostTries = 2_000;

    /// <summary>A case that fails and of which nothing can be left out.</summary>
    public static SearchCase Reduce(SearchCase failing, Func<SearchCase, bool> fails)
    {
        int tries = 0;
        for (bool isSmaller = true; isSmaller;)
        {
            isSmaller = false;
            foreach (var smaller in Smaller(failing))
            {
                if (++tries > MostTries)
                {
                    return failing;
                }

                if (fails(smaller))
                {
                    failing = smaller;
                    isSmaller = true;
                    break;
                }
            }
        }

        return failing;
    }

    private static IEnumerable<SearchCase> Smaller(SearchCase search)
    {
        var plain = search.Options;
        SearchOptions[] options =
        [
            plain with { Timeline = TimelineInterval.None },
            plain with { FacetFields = [] },
            plain with { FacetFields = [.. plain.FacetFields.Take(1)] },
            plain with { FacetFields = [.. plain.FacetFields.Skip(1)] },
            plain with { Facets = Without(plain.Facets, 0) },
            plain with { Facets = Without(plain.Facets, 1) },
            plain with { Exclude = Without(plain.Exclude, 0) },
            plain with { Published = null },
            plain with { MissingDate = false },
            plain with { Recency = null },
            plain with { TimeZone = TimeZoneInfo.Utc },
            plain with { Total = TotalMode.None },
            plain with { Skip = 0 },
            plain with { Skip = plain.Skip / 2 },
            plain with { Take = Math.Min(plain.Take, 1) },
            plain with { Take = plain.Take / 2 },
        ];
        if (search.PageBefore is not null)
        {
            yield return search with { PageBefore = null };
        }

        foreach (var fewer in options.Where((each, i) => Differs(i, each, plain)))
        {
            yield return search with { Options = fewer };
        }

        foreach (var query in Smaller(search.Query))
        {
            yield return search with { Query = query };
        }
    }

    // Records with dictionaries are never equal to a copy of theirs, so each option is asked for itself.
    private static bool Differs(int option, SearchOptions fewer, SearchOptions options) => option switch
    {
        0 => options.Timeline != TimelineInterval.None,
        1 => options.FacetFields.Count > 0,
        2 or 3 => options.FacetFields.Count > 1,
        4 => options.Facets.Count > 0,
        5 => options.Facets.Count > 1,
        6 => options.Exclude.Count > 0,
        _ => fewer != options,
    };

    private static Dictionary<string, IReadOnlyList<string>> Without(
        IDictionary<string, IReadOnlyList<string>> filters, int place) =>
        filters.Where((_, i) => i != place).ToDictionary(filter => filter.Key, filter => filter.Value);

    private static IEnumerable<Query> Smaller(Query query) => query switch
    {
        AndQuery and => Smaller(and.Parts, parts => new AndQuery(parts)),
        OrQuery or => Smaller(or.Parts, parts => new OrQuery(parts)),
        ProximityQuery { Parts.Count: > 2 } near =>
            [new ProximityQuery([.. near.Parts.SkipLast(1)], [.. near.Operators.SkipLast(1)]), .. near.Parts],
        ProximityQuery near => near.Parts,
        NotQuery not => [not.Part, .. Smaller(not.Part).Select(part => new NotQuery(part))],
        BoostQuery boosted =>
            [boosted.Part, .. Smaller(boosted.Part).Select(part => new BoostQuery(part, boosted.Boost))],
        _ => [],
    };

    private static IEnumerable<Query> Smaller(IReadOnlyList<Query> parts, Func<IReadOnlyList<Query>, Query> whole)
    {
        foreach (var part in parts)
        {
            yield return part;
        }

        for (int i = 0; i < parts.Count; i++)
        {
            if (parts.Count > 2)
            {
                yield return whole([.. parts.Where((_, at) => at != i)]);
            }

            foreach (var smaller in Smaller(parts[i]))
            {
                yield return whole([.. parts.Select((part, at) => at == i ? smaller : part)]);
            }
        }
    }
}
