using NewsSearch.Extraction;

namespace NewsSearch.Checks.Extraction;

/// <summary>Learns the weights of <see cref="SectorDecision"/> from labelled articles.</summary>
/// <remarks>
/// Logistic regression over every sector that something in an article speaks for: is it one of the labels? By gradient
/// descent from zero, so that the same labels always give the same weights.
/// </remarks>
internal static class SectorLearning
{
    private const int Steps = 20_000;
    private const double Rate = 0.5;

    // Keeps weights small that few articles speak for.
    private const double Ridge = 0.002;

    /// <summary>The weights, in the order of the features.</summary>
    /// <param name="articles">For each article its sectors' features, and which of them are labels.</param>
    public static float[] Learn(IEnumerable<LabelledArticle> articles)
    {
        var rows = articles
            .SelectMany(article => article.Sectors.Select(sector => (sector.Features, article.IsLabel(sector.Sector))))
            .ToArray();
        var weights = new double[SectorDecision.FeatureCount];
        for (int step = 0; step < Steps; step++)
        {
            var gradient = Gradient(rows, weights);
            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] -= Rate * gradient[i];
            }
        }

        return Array.ConvertAll(weights, weight => (float)Math.Round(weight, 2));
    }

    private static double[] Gradient((float[] Features, bool IsLabel)[] rows, double[] weights)
    {
        var gradient = new double[weights.Length];
        foreach (var (features, isLabel) in rows)
        {
            double logit = 0;
            for (int i = 0; i < weights.Length; i++)
            {
                logit += weights[i] * features[i];
            }

            double error = (1 / (1 + Math.Exp(-logit))) - (isLabel ? 1 : 0);
            for (int i = 0; i < weights.Length; i++)
            {
                gradient[i] += error * features[i] / rows.Length;
            }
        }

        // The first feature is the same everywhere: its weight is no claim to be kept small.
        for (int i = 1; i < weights.Length; i++)
        {
            gradient[i] += Ridge * weights[i];
        }

        return gradient;
    }
}
