namespace NewsSearch.Scoring;

/// <summary>
/// BM25 over title and body as one combined field (BM25F), as Lucene 8 computes it: without a (k1+1).
/// </summary>
/// <remarks>
/// score = idf · tf / (tf + K), K = k1 · (1 − b + b · length / average length), where an occurrence or a token in the
/// title counts <see cref="Bm25Parameters.TitleWeight"/>. Robertson, Zaragoza, Taylor: Simple BM25 extension to
/// multiple weighted fields, CIKM 2004.
/// </remarks>
internal sealed class Bm25
{
    private readonly float[] _bodySaturation = new float[256];
    private readonly float[] _titleSaturation = new float[256];
    private readonly long _documents;

    public Bm25(Bm25Parameters parameters, CollectionStatistics statistics)
    {
        _documents = statistics.Documents;
        TitleWeight = parameters.TitleWeight;
        double tokens = statistics.BodyLength + ((double)parameters.TitleWeight * statistics.TitleLength);
        double average = tokens > 0 ? tokens / Math.Max(1, statistics.Documents) : 1;
        for (int code = 0; code < 256; code++)
        {
            double perToken = parameters.K1 * parameters.B / average, length = LengthNorm.Lengths[code];
            _bodySaturation[code] = (float)((parameters.K1 * (1 - parameters.B)) + (perToken * length));
            _titleSaturation[code] = (float)(perToken * parameters.TitleWeight * length);
        }
    }

    /// <summary>What an occurrence in the title counts.</summary>
    public float TitleWeight { get; }

    /// <summary>The weight of a term that so many items have.</summary>
    /// <remarks>Items of nothing but stop words have these, but no text that counts: no weight is negative.</remarks>
    public float Idf(long documentFrequency) =>
        (float)Math.Log(1 + ((Math.Max(0, _documents - documentFrequency) + 0.5) / (documentFrequency + 0.5)));

    /// <summary>K of a document with these norms.</summary>
    public float Saturation(byte bodyNorm, byte titleNorm) => _bodySaturation[bodyNorm] + _titleSaturation[titleNorm];

    /// <summary>The score of a term in a document.</summary>
    /// <param name="weight">The term's idf times its boost.</param>
    /// <param name="frequency">How often it stands there, with the title's weight.</param>
    /// <param name="saturation">The document's K.</param>
    public static float Score(float weight, float frequency, float saturation)
    {
        // In tf / (tf + K) both sides grow with tf and may round apart, so that a bound computed from a larger tf could
        // fall below a score. Here tf stands once and every step is monotonic.
        return weight - (weight / (1f + (frequency / saturation)));
    }
}
