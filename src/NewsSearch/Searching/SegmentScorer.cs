using NewsSearch.Queries;
using NewsSearch.Scoring;
using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>Scores frequencies in the documents of one segment.</summary>
/// <param name="bm25">The score.</param>
/// <param name="reader">The segment.</param>
internal sealed class SegmentScorer(Bm25 bm25, SegmentReader reader)
{
    /// <summary>What an occurrence in the title counts.</summary>
    public float TitleWeight => bm25.TitleWeight;

    /// <summary>The segment.</summary>
    public SegmentReader Reader => reader;

    /// <summary>The frequency that the score is of; 0 where the field asked for does not have the term.</summary>
    public float Frequency(QueryField field, float frequency, float titleFrequency) => field == QueryField.Title
        ? TitleWeight * titleFrequency
        : frequency + ((TitleWeight - 1) * titleFrequency);

    /// <summary>Adds the scores of a term or phrase to those documents of a window that are hits.</summary>
    /// <param name="weight">Its idf times its boost.</param>
    /// <param name="documents">The documents that have it.</param>
    /// <param name="frequencies">Its frequency in each of them.</param>
    /// <param name="windowStart">The window's first document.</param>
    /// <param name="hits">The documents to score.</param>
    /// <param name="scores">Their scores so far.</param>
    public void Add(
        float weight,
        ReadOnlySpan<int> documents,
        ReadOnlySpan<float> frequencies,
        int windowStart,
        ReadOnlySpan<ulong> hits,
        Span<double> scores)
    {
        ReadOnlySpan<byte> bodyNorms = reader.BodyNorms, titleNorms = reader.TitleNorms;
        for (int i = 0; i < documents.Length; i++)
        {
            int offset = documents[i] - windowStart;
            if (Window.Has(hits, offset))
            {
                float saturation = bm25.Saturation(bodyNorms[documents[i]], titleNorms[documents[i]]);

                // Doubles add up to the same sum in any order, as long as the parts are floats of similar size.
                scores[offset] += Bm25.Score(weight, frequencies[i], saturation);
            }
        }
    }
}
