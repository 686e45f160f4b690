using NewsSearch.Postings;

namespace NewsSearch.Tests.Postings;

/// <summary>Postings by chance, kept as plain lists beside what is encoded from them.</summary>
internal sealed class RandomPostings
{
    private RandomPostings(int documentCount) => DocumentCount = documentCount;

    /// <summary>How many documents the segment has.</summary>
    public int DocumentCount { get; }

    /// <summary>The documents, ascending, with their positions and how many of these are in the title.</summary>
    public List<(int Document, int[] Positions, int InTitle)> All { get; } = [];

    /// <summary>Makes postings of so many documents.</summary>
    /// <param name="random">The chance.</param>
    /// <param name="count">How many documents.</param>
    /// <param name="gap">How far apart they are on average; 1 for one after the other.</param>
    /// <param name="titleLength">How many positions a title takes, of 3 000.</param>
    public static RandomPostings Make(Random random, int count, int gap, int titleLength)
    {
        var documents = new SortedSet<int>();
        while (documents.Count < count)
        {
            documents.Add(gap == 1 ? documents.Count + 3 : random.Next(count * gap));
        }

        var postings = new RandomPostings((count * gap) + 3);
        foreach (int document in documents)
        {
            // Few have many, as in language.
            int frequency = random.Next(20) == 0 ? random.Next(1, 700) : random.Next(1, 4);
            int[] positions = [.. Enumerable.Range(0, frequency).Select(_ => random.Next(3_000)).Distinct().Order()];
            postings.All.Add((document, positions, positions.Count(position => position < titleLength)));
        }

        return postings;
    }

    /// <summary>The postings in a shuffled order, as a flush finds them.</summary>
    public TermPostings ToTermPostings(Random random, int titleLength)
    {
        var postings = new TermPostings();
        foreach (var (document, positions, _) in All.OrderBy(_ => random.Next()))
        {
            int before = 0;
            foreach (int position in positions)
            {
                postings.AddGap(position - before);
                before = position;
            }

            postings.AddDocument(document, positions.Length, positions.Count(position => position < titleLength));
        }

        return postings;
    }
}
