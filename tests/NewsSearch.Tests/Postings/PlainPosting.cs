using NewsSearch.Postings;

namespace NewsSearch.Tests.Postings;

/// <summary>A posting with its positions added up.</summary>
internal sealed record PlainPosting(int Document, int Frequency, int TitleFrequency, int[] Positions)
{
    /// <summary>All postings, least document first.</summary>
    public static IEnumerable<PlainPosting> All(TermPostings postings)
    {
        for (int i = 0; i < postings.Count; i++)
        {
            int place = postings.Order.IsEmpty ? i : postings.Order[i], frequency = postings.Frequencies[place];
            int[] positions = postings.Gaps.Slice(postings.GapEnds[place] - frequency, frequency).ToArray();
            for (int k = 1; k < frequency; k++)
            {
                positions[k] += positions[k - 1];
            }

            yield return new(postings.Documents[place], frequency, postings.TitleFrequencies[place], positions);
        }
    }
}
