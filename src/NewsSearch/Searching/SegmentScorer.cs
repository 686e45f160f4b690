using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsSearch.Postings;
using NewsSearch.Queries;
using NewsSearch.Scoring;
using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>Scores frequencies in the documents of one segment.</summary>
/// <param name="bm25">The score.</param>
/// <param name="reader">The segment.</param>
internal sealed class SegmentScorer(Bm25 bm25, SegmentReader reader)
{
    private readonly bool _hasImpacts = reader.Meta.ImpactTitleWeight == bm25.TitleWeight;

    /// <summary>Whether any document has a title of its own length: in Lucene's one field none has.</summary>
    public bool HasTitles { get; } = reader.Meta.Statistics.TitleLength > 0;

    /// <summary>Whether a term that is looked for anywhere scores more where it stands in the title.</summary>
    public bool WeighsTitles { get; } = bm25.TitleWeight != 1;

    /// <summary>The segment.</summary>
    public SegmentReader Reader => reader;

    /// <summary>The frequency that the score is of; 0 where the field asked for does not have the term.</summary>
    public float Frequency(QueryField field, float frequency, float titleFrequency) => field == QueryField.Title
        ? bm25.TitleWeight * titleFrequency
        : frequency + ((bm25.TitleWeight - 1) * titleFrequency);

    /// <summary>The score of a frequency in a document.</summary>
    public float Score(float weight, float frequency, int document) =>
        Bm25.Score(weight, frequency, bm25.Saturation(reader.BodyNorms[document], reader.TitleNorms[document]));

    /// <summary>The most that any document can score that these impacts stand for.</summary>
    /// <param name="weight">The term's idf times its boost.</param>
    /// <param name="impacts">Pairs of the codes of a frequency and of a length.</param>
    public float Bound(float weight, ReadOnlySpan<byte> impacts) =>
        _hasImpacts && !impacts.IsEmpty ? bm25.Bound(weight, impacts) : weight;

    /// <summary>The first block from one on in which a document may reach a score, or the end.</summary>
    public int FirstToReach(float weight, double least, BlockImpacts impacts, int block, int end)
    {
        float ratio = Bm25.LeastRatio(weight, least);
        if (_hasImpacts && ratio > 0)
        {
            while (block < end && !bm25.Reaches(ratio, impacts[block]))
            {
                block++;
            }
        }

        return block;
    }

    /// <summary>The least frequency with which a document of a block may reach a score.</summary>
    public int LeastFrequency(LengthLimits limits, ReadOnlySpan<byte> impacts) =>
        _hasImpacts ? limits.LeastFrequency(impacts) : 1;

    /// <summary>Copies the postings that may reach a score, in their order.</summary>
    /// <param name="limits">Tell which; most documents are too long for how often they have the term.</param>
    /// <param name="leastFrequency">No document with a smaller frequency reaches it.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="frequencies">How often each has the term.</param>
    /// <param name="titleFrequencies">How often its title has it; empty where no title has.</param>
    /// <param name="selected">Where they go.</param>
    /// <returns>How many there are.</returns>
    public static int Select(
        LengthLimits limits,
        int leastFrequency,
        ReadOnlySpan<int> documents,
        ReadOnlySpan<int> frequencies,
        ReadOnlySpan<int> titleFrequencies,
        BlockScratch selected)
    {
        // Most documents have most terms once, so that a look at frequencies alone leaves few lengths to look up.
        var counts = frequencies;
        if (!titleFrequencies.IsEmpty)
        {
            limits.Count(frequencies, titleFrequencies, selected.Counts.AsSpan(0, frequencies.Length));
            counts = selected.Counts.AsSpan(0, frequencies.Length);
        }

        int count = 0, rows = counts.Length / Vector256<int>.Count;
        var least = Vector256.Create(leastFrequency);
        var values = MemoryMarshal.Cast<int, Vector256<int>>(counts);
        for (int row = 0; row <= rows; row++)
        {
            int from = row * Vector256<int>.Count;
            uint left = row < rows
                ? Vector256.GreaterThanOrEqual(values[row], least).ExtractMostSignificantBits()
                : (1u << (counts.Length - from)) - 1;
            for (; left != 0; left &= left - 1)
            {
                // Written first and counted if it stays: no branch to guess wrong.
                int i = from + BitOperations.TrailingZeroCount(left);
                selected.Places[count] = i;
                count += limits.Allow(documents[i], counts[i]) ? 1 : 0;
            }
        }

        Gather(selected.Places.AsSpan(0, count), documents, selected.Documents);
        Gather(selected.Places.AsSpan(0, count), frequencies, selected.Frequencies);
        if (!titleFrequencies.IsEmpty)
        {
            Gather(selected.Places.AsSpan(0, count), titleFrequencies, selected.Titles);
        }

        return count;
    }

    private static void Gather(ReadOnlySpan<int> places, ReadOnlySpan<int> from, Span<int> to)
    {
        for (int i = 0; i < places.Length; i++)
        {
            to[i] = from[places[i]];
        }
    }

    /// <summary>Tells which documents may reach a score.</summary>
    /// <param name="limits">What <see cref="Bm25.LimitLengths"/> says of the score.</param>
    public LengthLimits Allowing(ReadOnlySpan<int> limits) =>
        new(limits, reader.BodyNorms, (int)MathF.Ceiling(bm25.TitleWeight - 1));

    /// <summary>The lengths with which documents may reach a score, by frequency.</summary>
    public void LimitLengths(float weight, double least, Span<int> limits) =>
        bm25.LimitLengths(weight, least, limits);

    /// <summary>Scores postings one after the other.</summary>
    /// <param name="weight">The term's idf times its boost.</param>
    /// <param name="field">Where the term is looked for.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="frequencies">How often each has the term.</param>
    /// <param name="titleFrequencies">How often its title has it; empty where no title has.</param>
    /// <param name="scores">Where the scores go; 0 where the field does not have the term.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Score(
        float weight,
        QueryField field,
        ReadOnlySpan<int> documents,
        ReadOnlySpan<int> frequencies,
        ReadOnlySpan<int> titleFrequencies,
        Span<float> scores)
    {
        ReadOnlySpan<byte> bodyNorms = reader.BodyNorms;
        if (HasTitles)
        {
            var titleNorms = reader.TitleNorms;
            for (int i = 0; i < documents.Length; i++)
            {
                scores[i] = bm25.Saturation(bodyNorms[documents[i]], titleNorms[documents[i]]);
            }
        }
        else
        {
            for (int i = 0; i < documents.Length; i++)
            {
                scores[i] = bm25.Saturation(bodyNorms[documents[i]]);
            }
        }

        // Each step is the same single operation in a vector as alone, so the scores are the same to the last bit.
        int vectors = documents.Length / Vector<float>.Count;
        var weights = new Vector<float>(weight);
        var saturations = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var counts = MemoryMarshal.Cast<int, Vector<int>>(frequencies);
        var titles = MemoryMarshal.Cast<int, Vector<int>>(titleFrequencies);
        for (int i = 0; i < vectors; i++)
        {
            var own = Vector.ConvertToSingle(counts[i]);
            var counted = titles.IsEmpty ? own : Frequencies(field, own, Vector.ConvertToSingle(titles[i]));
            var ratios = counted / saturations[i];
            saturations[i] = weights - (weights / (Vector<float>.One + ratios));
        }

        for (int i = vectors * Vector<float>.Count; i < documents.Length; i++)
        {
            int titleFrequency = titleFrequencies.IsEmpty ? 0 : titleFrequencies[i];
            scores[i] = Bm25.Score(weight, Frequency(field, frequencies[i], titleFrequency), scores[i]);
        }
    }

    private Vector<float> Frequencies(QueryField field, Vector<float> frequencies, Vector<float> titleFrequencies) =>
        field == QueryField.Title
            ? titleFrequencies * bm25.TitleWeight
            : frequencies + (titleFrequencies * (bm25.TitleWeight - 1));
}
