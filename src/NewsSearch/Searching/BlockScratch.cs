using NewsSearch.Postings;

namespace NewsSearch.Searching;

/// <summary>Room for the postings of a block that are looked at, and for their scores.</summary>
internal sealed class BlockScratch
{
    /// <summary>Where its documents are.</summary>
    public PlaceTable PlaceTable { get; } = new();

    /// <summary>The places of candidates of a window in the postings.</summary>
    public int[] Places { get; } = new int[Window.Large];

    /// <summary>Where in the window candidates are that are looked up.</summary>
    public int[] Offsets { get; } = new int[Window.Large];

    /// <summary>Which of the candidates the postings are of.</summary>
    public int[] Sources { get; } = new int[Window.Large];

    /// <summary>The documents.</summary>
    public int[] Documents { get; } = new int[PostingsCursor.BlockSize];

    /// <summary>Their frequencies.</summary>
    public int[] Frequencies { get; } = new int[PostingsCursor.BlockSize];

    /// <summary>Their frequencies in titles.</summary>
    public int[] Titles { get; } = new int[PostingsCursor.BlockSize];

    /// <summary>Their frequencies where an occurrence in the title counts more.</summary>
    public int[] Counts { get; } = new int[PostingsCursor.BlockSize];

    /// <summary>What <see cref="Scoring.Bm25.LimitLengths"/> says of a score, and whose score.</summary>
    public int[] Limits { get; } = new int[16];

    /// <summary>The cursor and the score that <see cref="Limits"/> are of.</summary>
    public (object? Cursor, double Least) LimitsOf { get; set; }

    /// <summary>Their scores.</summary>
    public float[] Scores { get; } = new float[PostingsCursor.BlockSize];
}
