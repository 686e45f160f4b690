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
    private readonly float[] _inverseSaturation = new float[256];
    private readonly long _documents;

    public Bm25(Bm25Parameters parameters, CollectionStatistics statistics)
    {
        _documents = statistics.Documents;
        Parameters = parameters;
        TitleWeight = parameters.TitleWeight;
        double tokens = statistics.BodyLength + ((double)parameters.TitleWeight * statistics.TitleLength);
        double average = tokens > 0 ? tokens / Math.Max(1, statistics.Documents) : 1;
        for (int code = 0; code < 256; code++)
        {
            double perToken = parameters.K1 * parameters.B / average, length = LengthNorm.Lengths[code];
            _bodySaturation[code] = (float)((parameters.K1 * (1 - parameters.B)) + (perToken * length));
            _inverseSaturation[code] = 1 / _bodySaturation[code];
            _titleSaturation[code] = (float)(perToken * parameters.TitleWeight * length);
        }
    }

    /// <summary>Its parameters.</summary>
    public Bm25Parameters Parameters { get; }

    /// <summary>What an occurrence in the title counts.</summary>
    public float TitleWeight { get; }

    /// <summary>The weight of a term that so many items have.</summary>
    /// <remarks>Items of nothing but stop words have these, but no text that counts: no weight is negative.</remarks>
    public float Idf(long documentFrequency) => Idf(_documents, documentFrequency);

    /// <summary>The weight of a term that so many of so many texts have; more than 0.</summary>
    public static float Idf(long documents, long documentFrequency) =>
        (float)Math.Log(1 + ((Math.Max(0, documents - documentFrequency) + 0.5) / (documentFrequency + 0.5)));

    /// <summary>K of a document with these norms.</summary>
    public float Saturation(byte bodyNorm, byte titleNorm) => _bodySaturation[bodyNorm] + _titleSaturation[titleNorm];

    /// <summary>K of a document without a title.</summary>
    public float Saturation(byte bodyNorm) => _bodySaturation[bodyNorm];

    /// <summary>For each frequency the greatest length with which a document may reach a score.</summary>
    /// <param name="weight">The term's idf times its boost.</param>
    /// <param name="least">The score; more than 0.</param>
    /// <param name="codes">
    /// Takes the length's code for the frequency of each place, −1 for none; the last stands for all greater ones, too.
    /// </param>
    public void LimitLengths(float weight, double least, Span<int> codes)
    {
        // The score solved for K; a little more, so that nothing is left out that rounding would let in.
        double perOccurrence = least < weight ? ((weight / least) - 1) * 1.00001 : 0;
        int code = -1;
        for (int frequency = 0; frequency < codes.Length; frequency++)
        {
            double most = frequency * perOccurrence;
            while (code < 255 && _bodySaturation[code + 1] <= most)
            {
                code++;
            }

            codes[frequency] = code;
        }

        codes[^1] = 255;
    }

    /// <summary>The most that documents can score that have no more than these impacts.</summary>
    /// <param name="weight">The term's idf times its boost.</param>
    /// <param name="impacts">Pairs of the code of a frequency and that of a length, as <see
    /// cref="LengthNorm"/>.</param>
    public float Bound(float weight, ReadOnlySpan<byte> impacts)
    {
        var lengths = LengthNorm.Lengths;
        float ratio = 0;
        for (int i = 0; i + 1 < impacts.Length; i += 2)
        {
            ratio = float.MaxNative(ratio, lengths[impacts[i]] * _inverseSaturation[impacts[i + 1]]);
        }

        // A product with an inverse may be two roundings below the quotient that scores are made of.
        return Score(weight, ratio * 1.000001f, 1);
    }

    /// <summary>The least frequency / K with which a document may reach a score; not more than 0 for any.</summary>
    public static float LeastRatio(float weight, double least)
    {
        // The score solved for it; a little less, so that nothing is left out that rounding would let in.
        double almost = least - (weight * 1e-6);
        double ratio = almost < weight ? almost / (weight - almost) : double.PositiveInfinity;
        return (float)(ratio * 0.999999);
    }

    /// <summary>Whether a document that impacts stand for may have so much of <see cref="LeastRatio"/>.</summary>
    public bool Reaches(float ratio, ReadOnlySpan<byte> impacts)
    {
        var lengths = LengthNorm.Lengths;
        for (int i = 0; i + 1 < impacts.Length; i += 2)
        {
            if (lengths[impacts[i]] * _inverseSaturation[impacts[i + 1]] >= ratio)
            {
                return true;
            }
        }

        return impacts.IsEmpty;
    }

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
