namespace NewsSearch.Scoring;

/// <summary>The codes of an impact: a frequency no smaller and a length no greater than a posting's.</summary>
/// <remarks>
/// Both are <see cref="LengthNorm"/> codes. No score grows as the length grows or as the frequency falls, so what an
/// impact scores is a bound for the posting's score at any average length. The length is what the norms decode to, as
/// scoring sees it, and not the exact one.
/// </remarks>
internal static class ImpactCode
{
    /// <summary>The code of a frequency, rounded up.</summary>
    /// <param name="frequency">How often the term stands in the document.</param>
    /// <param name="titleFrequency">How often of these in the title.</param>
    /// <param name="titleWeight">What an occurrence in the title counts.</param>
    public static byte OfFrequency(int frequency, int titleFrequency, float titleWeight) => LengthNorm.EncodeUp(
        (int)Math.Min(int.MaxValue, Math.Ceiling(frequency + (((double)titleWeight - 1) * titleFrequency))));

    /// <summary>The code of a document's length, rounded down.</summary>
    public static byte OfLength(byte bodyNorm, byte titleNorm, float titleWeight)
    {
        double body = LengthNorm.Lengths[bodyNorm], title = LengthNorm.Lengths[titleNorm];
        return LengthNorm.Encode((int)Math.Min(int.MaxValue, body + (titleWeight * title)));
    }
}
