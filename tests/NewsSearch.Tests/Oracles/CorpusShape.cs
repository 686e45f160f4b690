using System.Globalization;

namespace NewsSearch.Tests.Oracles;

/// <summary>The parameters of a random corpus; the seed decides all of them.</summary>
internal sealed record CorpusShape
{
    /// <summary>Seeds that differ by this have segments of the same kind of sizes.</summary>
    public const int Kinds = 6;

    public required int Seed { get; init; }

    public required int[] SegmentSizes { get; init; }

    public required Similarity Similarity { get; init; }

    public required float TitleWeight { get; init; }

    public required float K1 { get; init; }

    public required float B { get; init; }

    public required float UndatedDecay { get; init; }

    public required int Words { get; init; }

    public required double ZipfExponent { get; init; }

    public required int MostTokens { get; init; }

    public required CorpusDates Dates { get; init; }

    public required CorpusDeletes Deletes { get; init; }

    /// <summary>How many days each segment is newer than the one before; negative if older.</summary>
    public required int Drift { get; init; }

    /// <summary>The part of items without a date.</summary>
    public required double Undated { get; init; }

    /// <summary>The part of items that replace an earlier one.</summary>
    public required double Updates { get; init; }

    /// <summary>The part of items that are copies of a few texts, so that many scores are equal.</summary>
    public required double Copies { get; init; }

    /// <summary>The shape that a seed stands for.</summary>
    public static CorpusShape Draw(int seed)
    {
        var random = new Random(seed);
        return new()
        {
            Seed = seed,
            SegmentSizes = Sizes(random, Math.Abs(seed % Kinds)),
            Similarity = random.Next(3) == 0 ? Similarity.Lucene8 : Similarity.Combined,
            TitleWeight = Any(random, 1f, 2.5f, 3f, 16f),
            K1 = Any(random, 1.2f, 2f, 0.9f, 3f, 0f),
            B = Any(random, 0.75f, 1f, 0.4f, 0f, 1f),
            UndatedDecay = Any(random, 0.5f, 0.5f, 0f, 1f),
            Words = Any(random, 50, 200, 1000, 2000),
            ZipfExponent = Any(random, 0.7, 1, 1.3),
            MostTokens = Any(random, 8, 25, 40, 40, 120),
            Dates = (CorpusDates)random.Next(4),
            Deletes = (CorpusDeletes)random.Next(5),
            Drift = Any(random, 0, 0, 5, 40, -5, -40),
            Undated = Any(random, 0, 0.02, 0.3, 0.95),
            Updates = Any(random, 0, 0, 0.05, 0.3),
            Copies = Any(random, 0, 0, 0.3, 0.9),
        };
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"seed {Seed}: segments of {string.Join('+', SegmentSizes)} items, {Similarity}, title weight {TitleWeight}, "
        + $"k1 {K1}, b {B}, undated decay {UndatedDecay}, {Words} words (Zipf {ZipfExponent}), at most {MostTokens} "
        + $"tokens, dates {Dates}, drift {Drift}, undated {Undated}, updates {Updates}, deletes {Deletes}, "
        + $"copies {Copies}");

    // Postings come in blocks of 256, documents in windows of 4096, 16384 or 65536: sizes lie about those and far from
    // them.
    private static int[] Sizes(Random random, int kind) => kind switch
    {
        0 => Many(random, 1, 21, () => random.Next(61)),
        1 => Many(random, 1, 7, () => Any(random, 255, 256, 257, 511, 513, random.Next(200, 1100))),
        2 => Many(random, 1, 3, () => Any(random, 4095, 4096, 4097, 8191, 8192, 8193)),
        3 when random.Next(4) == 0 => [Any(random, 65_535, 65_536, 65_537, 70_000)],
        3 => [Any(random, 16_383, 16_384, 16_385, random.Next(9_000, 34_000))],
        4 => Many(random, 5, 20, () => Any(random, 1, 10, random.Next(300), random.Next(300), random.Next(3000))),
        _ => Many(random, 2, 4, () => random.Next(2_000, 9_000)),
    };

    private static int[] Many(Random random, int least, int end, Func<int> size) =>
        [.. Enumerable.Range(0, random.Next(least, end)).Select(_ => size())];

    private static T Any<T>(Random random, params ReadOnlySpan<T> values) => values[random.Next(values.Length)];
}
