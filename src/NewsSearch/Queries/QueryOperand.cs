namespace NewsSearch.Queries;

/// <summary>A part of a query on its way into a greater one.</summary>
/// <param name="Query">The part.</param>
/// <param name="Depth">How many AND and OR stand within each other in it; 0 for a clause.</param>
/// <param name="IsRequired">Whether a plus sign stood before it.</param>
internal readonly record struct QueryOperand(Query Query, int Depth, bool IsRequired = false)
{
    /// <summary>The opposite. Twice is never, and a score of what must not be there means nothing.</summary>
    public QueryOperand Negate() => Query switch
    {
        NotQuery opposite => this with { Query = opposite.Part },
        BoostQuery boost => this with { Query = new NotQuery(boost.Part) },
        _ => this with { Query = new NotQuery(Query) },
    };

    /// <summary>The same with its score multiplied; boosts within each other become one.</summary>
    public QueryOperand Boosted(float factor)
    {
        var (part, total) = Query is BoostQuery inner ? (inner.Part, inner.Boost * factor) : (Query, factor);
        total = Math.Min(total, BoostQuery.Most);
        return this with { Query = part is NotQuery || total == 1 ? part : new BoostQuery(part, total) };
    }

    /// <summary>All of the parts, or any; a part that is of the same kind gives its own parts.</summary>
    public static QueryOperand Combine(IReadOnlyList<QueryOperand> parts, bool all)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var flat = new List<Query>(parts.Count);
        int depth = 0;
        foreach (var part in parts)
        {
            var inner = part.Query switch
            {
                AndQuery same when all => same.Parts,
                OrQuery same when !all => same.Parts,
                _ => null,
            };
            depth = Math.Max(depth, inner is null ? part.Depth + 1 : part.Depth);
            if (inner is null)
            {
                flat.Add(part.Query);
            }
            else
            {
                flat.AddRange(inner);
            }
        }

        return new(all ? new AndQuery(flat) : new OrQuery(flat), depth);
    }
}
