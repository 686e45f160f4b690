namespace NewsSearch.Postings;

/// <summary>What of a block of postings is decoded.</summary>
/// <remarks>Its arrays are made when they are first needed.</remarks>
internal sealed class DecodedBlock
{
    /// <summary>The block of which the documents are decoded; −1 for none.</summary>
    public int WithDocuments { get; set; } = -1;

    /// <summary>The block of which the frequencies are decoded; −1 for none.</summary>
    public int WithFrequencies { get; set; } = -1;

    /// <summary>The documents.</summary>
    public int[] Documents { get; private set; } = [];

    /// <summary>How often each has the term.</summary>
    public int[] Frequencies { get; private set; } = [];

    /// <summary>How often the title of each has it.</summary>
    public int[] TitleFrequencies { get; private set; } = [];

    /// <summary>Whether any title has the term.</summary>
    public bool HasTitleFrequencies { get; set; }

    /// <summary>Whether the frequencies in titles are decoded, or there are none.</summary>
    public bool AreTitlesRead { get; set; } = true;

    /// <summary>Where the frequencies begin.</summary>
    public long FrequencyOffset { get; set; }

    /// <summary>Where the frequencies in titles begin.</summary>
    public long TitleOffset { get; set; }

    /// <summary>Where the positions of an only block begin.</summary>
    public long PositionOffset { get; set; }

    /// <summary>Forgets the block and keeps the memory.</summary>
    public void Clear()
    {
        WithDocuments = WithFrequencies = -1;
        HasTitleFrequencies = false;
        AreTitlesRead = true;
    }

    /// <summary>Makes room for documents.</summary>
    public Span<int> MakeDocuments() =>
        Documents.Length > 0 ? Documents : Documents = new int[PostingsCursor.BlockSize];

    /// <summary>Makes room for frequencies.</summary>
    public Span<int> MakeFrequencies() =>
        Frequencies.Length > 0 ? Frequencies : Frequencies = new int[PostingsCursor.BlockSize];

    /// <summary>Makes room for frequencies in titles.</summary>
    public Span<int> MakeTitleFrequencies() =>
        TitleFrequencies.Length > 0 ? TitleFrequencies : TitleFrequencies = new int[PostingsCursor.BlockSize];
}
