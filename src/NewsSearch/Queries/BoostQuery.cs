namespace NewsSearch.Queries;

/// <summary>A part whose score counts more or less.</summary>
/// <param name="Part">The part.</param>
/// <param name="Boost">The factor: finite, 0 to 1e6.</param>
internal sealed record BoostQuery(Query Part, float Boost) : Query
{
    /// <summary>The largest factor: beyond it scores would lose their small differences to rounding.</summary>
    public const float Most = 1e6f;
}
