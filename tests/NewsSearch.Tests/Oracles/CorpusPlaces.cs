namespace NewsSearch.Tests.Oracles;

/// <summary>How often each planted word stands in each document of a segment, by the document's number.</summary>
/// <remarks>
/// Blocks of postings and windows of documents begin and end somewhere: these words have as many documents as a block
/// or a window has, one fewer, one more, or stand just where one ends.
/// </remarks>
internal sealed class CorpusPlaces
{
    private const int Block = 256;
    private const int Window = 4096;

    private static readonly int[] Frequencies = [1, 2, Block - 1, Block, Block + 1, Window - 1, Window, Window + 1];

    private readonly List<Func<int, int>> _words = [];

    /// <summary>Chooses the places in a segment of so many documents.</summary>
    public CorpusPlaces(int documents, Random random)
    {
        foreach (int frequency in Frequencies)
        {
            var places = Enumerable.Range(0, documents).ToArray();
            random.Shuffle(places);
            var chosen = places.Take(frequency).ToHashSet();
            _words.Add(document => chosen.Contains(document) ? 1 : 0);
        }

        int first = random.Next(documents + 1), length = random.Next(1, 600), best = random.Next(documents + 1);
        int rare = random.Next(2, 5000), absent = random.Next(documents + 1), shift = random.Next(2);
        _words.AddRange(
        [
            document => 1,
            document => document == absent ? 0 : 1 + (document % 7 == 0 ? 1 : 0),
            document => document >= first && document < first + length ? 1 : 0,
            document => document / 50 % 20 == shift ? 1 + (document % 3) : 0,

            // One block whose documents say the word often, among blocks that say it once: what bounds are for.
            document => document >= best && document < best + 40 ? 6 + (document % 5) : document % 3 == 0 ? 1 : 0,
            document => document % rare == 0 ? 9 : 1,
            document => document == documents - 1 ? 1 : 0,
            document => document == 0 ? 1 : 0,
            document => (document + 1) % Window <= 1 ? 2 : 0,
            document => (document + 1) % Block <= 1 ? 1 : 0,
            document => document % 2 == shift ? 1 : 0,

            // The last or the first document of every third block of a word that all have: jumps must land on it.
            document => document % (3 * Block) == (3 * Block) - 1 ? 1 : 0,
            document => document % (3 * Block) == 0 ? 1 : 0,
            document => document >= documents - 300 ? 1 : 0,
        ]);
        System.Diagnostics.Debug.Assert(_words.Count == Count, "Count says how many there are.");
    }

    /// <summary>The words that all documents have, or all but one.</summary>
    public static int[] Everywhere { get; } = [8, 9, 13];

    /// <summary>The words that stand where windows or blocks end.</summary>
    public static int[] Edges { get; } = [16, 17, 19, 20];

    /// <summary>How many words have chosen places.</summary>
    public static int Count => Frequencies.Length + 14;

    /// <summary>How often a word stands in a document.</summary>
    public int Frequency(int word, int document) => _words[word](document);
}
