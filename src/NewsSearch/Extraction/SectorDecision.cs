namespace NewsSearch.Extraction;

/// <summary>Decides which of the sectors that have something speaking for them a text is about.</summary>
/// <remarks>
/// One logistic regression for all sectors alike, so that it knows no sector and no text, only what a sector's share of
/// the evidence looks like. Learned on 80 labelled articles of 2025 (SectorLearning, beside the checks on real data);
/// plain shares of the best score alone do nearly as well.
/// In a story of many subjects, such as a meeting's list of topics, no sector has much of the evidence: there, one is a
/// tag, too, that has nearly half as much as the best, or a good part of it from several different phrases.
/// </remarks>
internal static class SectorDecision
{
    /// <summary>How many numbers describe a sector.</summary>
    public const int FeatureCount = 7;

    // Only the first few sectors of a text have a chance; the rank stops counting there.
    private const int LastRank = 5;

    private const float SufficientShare = 0.48f;
    private const float SupportedShare = 0.3f;
    private const int SupportingPhrases = 3;

    /// <summary>What each feature says, in the order in which <see cref="Describe"/> gives them.</summary>
    public static ReadOnlySpan<float> Weights => [-5.03f, 1.74f, 1.55f, 0.55f, 0.8f, 0.48f, -0.35f];

    /// <summary>What describes a sector beside the others of its text.</summary>
    /// <param name="scores">The text's sectors, best first.</param>
    /// <param name="rank">The sector's place among them.</param>
    /// <param name="features">Gets <see cref="FeatureCount"/> numbers.</param>
    public static void Describe(ReadOnlySpan<SectorScore> scores, int rank, Span<float> features)
    {
        float sum = 0, bestTitle = 0, bestLead = 0;
        foreach (var each in scores)
        {
            sum += Math.Max(0, each.Total);
            bestTitle = Math.Max(bestTitle, each.Title);
            bestLead = Math.Max(bestLead, each.Lead);
        }

        var score = scores[rank];
        features[0] = 1;
        features[1] = Share(score.Total, scores[0].Total);
        features[2] = MathF.Log(Math.Max(0.1f, score.Total));
        features[3] = Share(score.Total, sum);
        features[4] = Share(score.Title, bestTitle);
        features[5] = Share(score.Lead, bestLead);
        features[6] = Math.Min(rank, LastRank);
    }

    /// <summary>Whether the text is about the sector.</summary>
    /// <param name="scores">The text's sectors, best first.</param>
    /// <param name="rank">The sector's place among them.</param>
    /// <param name="weights">What each feature says.</param>
    public static bool IsTag(ReadOnlySpan<SectorScore> scores, int rank, ReadOnlySpan<float> weights)
    {
        Span<float> features = stackalloc float[FeatureCount];
        Describe(scores, rank, features);
        if (scores[rank].Phrases == 0)
        {
            // Words such as "meeting" and "official" stand in stories of any subject, however many they are.
            return false;
        }

        float share = features[1];
        if (share >= SufficientShare || (share >= SupportedShare && scores[rank].Phrases >= SupportingPhrases))
        {
            return true;
        }

        float logit = 0;
        for (int i = 0; i < FeatureCount; i++)
        {
            logit += weights[i] * features[i];
        }

        return logit > 0;
    }

    private static float Share(float part, float whole) => whole > 0 ? part / whole : 0;
}
