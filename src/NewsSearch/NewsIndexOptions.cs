using NewsSearch.Scoring;
using NewsSearch.Storage;
using NewsSearch.Vocabularies;

namespace NewsSearch;

/// <summary>How an index is opened. What is fixed at creation is taken from the index when it exists.</summary>
public sealed record NewsIndexOptions
{
    /// <summary>The most that <see cref="WriterThreads"/> can be.</summary>
    public const int MaxWriterThreads = 64;

    /// <summary>How text is analysed and scored; fixed at creation.</summary>
    public Similarity Similarity { get; init; } = Similarity.Combined;

    /// <summary>How much more an occurrence in the title counts than one in the body; 1 to 16.</summary>
    /// <remarks>
    /// Chosen by 1 200 searches for known articles, by words of their headlines or of their leads: of 1 to 8 the
    /// greatest finds both soonest (mean reciprocal rank 0.967 and 0.763, against 0.857 and 0.746).
    /// </remarks>
    public float TitleWeight { get; init; } = 8f;

    /// <summary>BM25's saturation of repeated words; 0 or more. By default 2.5; 1.2 with Lucene8.</summary>
    /// <remarks>
    /// Chosen together with <see cref="B"/> by the judged questions about TIME 1963, with which 1.2 and 0.75 reach a
    /// mean average precision of 0.674 and these of 0.736; a search for known articles ranks as well with either.
    /// </remarks>
    public float? K1 { get; init; }

    /// <summary>BM25's weight of an item's length, 0 to 1. By default 1; 0.75 with Lucene8.</summary>
    public float? B { get; init; }

    /// <summary>What is left open above is filled in.</summary>
    internal Bm25Parameters Parameters => Similarity == Similarity.Lucene8
        ? new(K1 ?? Bm25Parameters.Standard.K1, B ?? Bm25Parameters.Standard.B, TitleWeight: 1)
        : new(K1 ?? 2.5f, B ?? 1, TitleWeight);

    /// <summary>What an undated item's score is multiplied with under recency, 0 to 1.</summary>
    public float UndatedDecay { get; init; } = 0.5f;

    /// <summary>The names and aliases of facet values.</summary>
    public NewsVocabulary Vocabulary { get; init; } = NewsVocabulary.Default;

    /// <summary>Facet fields of the user's own, beside those that items bring.</summary>
    public IReadOnlyList<string> FacetFields { get; init; } = [];

    /// <summary>Opens without the right to write, beside a writer; the index must exist.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether segments are merged in the background.</summary>
    public bool Merge { get; init; } = true;

    /// <summary>
    /// How many bytes of postings and texts are buffered before a segment is written; 64 KiB to 1 GiB.
    /// </summary>
    /// <remarks>
    /// So much makes one segment; several threads that write share twice as much, for what they fill and what is being
    /// written meanwhile. Adding takes about three times as much at a moment, some 15 MB for each writing thread, and
    /// 50 MB for a merge. With the default an archive of any size is indexed within 450 MB, not counting the mapped
    /// files, which the system takes back whenever it wants the memory.
    /// </remarks>
    public int BufferBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// How many threads work on adding at a time; 1 to <see cref="MaxWriterThreads"/>, and as many as the machine has
    /// processors, at most 8, unless set.
    /// </summary>
    /// <remarks>
    /// Analysing items and writing full buffers as segments both count; merges in the background do not. Counts for
    /// callers that add from several threads, of which more have to wait, and for a call that adds many items, which
    /// are spread over so many threads beside the one that enumerates them. With 1 all is done by the caller's thread:
    /// adding an item that finds the buffer full writes it first, about half a second for 64 MiB. With more, full
    /// buffers of one caller are written by another thread meanwhile. Whatever the number, items of one call that have
    /// the same id replace each other in the call's order.
    /// </remarks>
    public int WriterThreads { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>The clock for relative dates.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How many names of people are linked within a search; more are linked in the background.</summary>
    internal int PeopleAtOnce { get; init; } = People.PeopleLinking.AtOnce;

    /// <summary>Where files are kept, instead of a directory.</summary>
    internal IStorage? Storage { get; init; }
}
