namespace NewsSearch.Extraction;

/// <summary>The occurrences of one phrase in a text.</summary>
/// <param name="Title">How many stand in the title.</param>
/// <param name="Lead">How many stand in the first words of the body.</param>
/// <param name="Rest">How many stand further down.</param>
/// <param name="InTitle">Whether the first one stands in the title.</param>
/// <param name="Start">Where the first one begins, in UTF-16 units.</param>
/// <param name="Length">How long the first one is, in UTF-16 units.</param>
internal readonly record struct SectorTally(int Title, int Lead, int Rest, bool InTitle, int Start, int Length)
{
    // Readers and editors put what a story is about in front.
    private const float TitleFactor = 3f;
    private const float LeadFactor = 1.6f;

    /// <summary>What all occurrences together count.</summary>
    /// <remarks>Damped, so that a word repeated does not outweigh several different ones.</remarks>
    public float Amount => Damp((Title * TitleFactor) + (Lead * LeadFactor) + Rest);

    /// <summary>What those in the title count.</summary>
    public float TitleAmount => Damp(Title);

    /// <summary>What those in the lead count.</summary>
    public float LeadAmount => Damp(Lead);

    private static float Damp(float occurrences) => MathF.Log2(1f + occurrences);
}
