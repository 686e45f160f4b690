namespace NewsSearch.Queries;

/// <summary>Parts of a text that stand near each other, put together from left to right.</summary>
/// <remarks>
/// <para>Two parts are near if at most so many words stand between them, and do not share a word. A part that was put
/// together reaches from its first word to its last; what stands within that has no word between.</para>
/// <para>All stands in the title, or all in the body. A title is one sentence and one paragraph.</para>
/// </remarks>
/// <param name="Parts">Two or more: what <see cref="IsPart"/> allows.</param>
/// <param name="Operators">The operator between each two.</param>
internal sealed record ProximityQuery(IReadOnlyList<Query> Parts, IReadOnlyList<ProximityOperator> Operators) : Query
{
    /// <summary>Whether a query can say where it stands: words, phrases, patterns, any of several.</summary>
    public static bool IsPart(Query query)
    {
        var open = new Stack<Query>([query]);
        while (open.TryPop(out var part))
        {
            switch (part)
            {
                case WordQuery or PhraseQuery or PrefixQuery or WildcardQuery or FuzzyQuery or ProximityQuery:
                    break;
                case BoostQuery boosted:
                    open.Push(boosted.Part);
                    break;
                case OrQuery any:
                    foreach (var alternative in any.Parts)
                    {
                        open.Push(alternative);
                    }

                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(ProximityQuery? other) => other is not null && Parts.SequenceEqual(other.Parts)
        && Operators.SequenceEqual(other.Operators);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Aggregate(19, HashCode.Combine);
}
