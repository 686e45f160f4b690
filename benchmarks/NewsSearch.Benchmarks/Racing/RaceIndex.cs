using NewsSearch.Searching;
using NewsSearch.Segments;
using NewsSearch.Storage;
using NewsSearch.Vocabularies;

namespace NewsSearch.Benchmarks.Racing;

/// <summary>A committed index, opened for races: what searches see, without what a face adds.</summary>
internal sealed class RaceIndex : IDisposable
{
    private readonly PhysicalStorage _storage;
    private readonly CurrentSnapshot _current;

    private RaceIndex(PhysicalStorage storage)
    {
        _storage = storage;
        (_current, Schema) = CommittedState.Open(storage);
        Snapshot = _current.Acquire();
    }

    /// <summary>Facet values stay as they are given: the peers know no aliases.</summary>
    public static NewsVocabulary NoNames { get; } = NewsVocabulary.Load();

    /// <summary>How it analyses and scores.</summary>
    public IndexSchema Schema { get; }

    /// <summary>Its segments.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>Opens the newest commit of a directory.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    /// <exception cref="InvalidDataException">It does not analyse and score as Lucene 8.</exception>
    public static RaceIndex Open(string path)
    {
        if (!Exists(path))
        {
            throw new DirectoryNotFoundException($"There is no index in {path}.");
        }

        var index = new RaceIndex(new(path));
        if (index.Schema.Similarity == Similarity.Lucene8)
        {
            return index;
        }

        index.Dispose();
        throw new InvalidDataException($"The index in {path} was not made with Similarity.Lucene8, as races need it.");
    }

    /// <summary>Whether a directory holds a committed index.</summary>
    public static bool Exists(string path) =>
        Directory.Exists(path)
        && Directory.EnumerateFiles(path).Any(file => Manifest.IsManifest(Path.GetFileName(file)));

    /// <summary>What the bytes of the segments are for, the most first: a line of section=bytes.</summary>
    public string SectionLengths() => string.Join('\t', Snapshot.Segments
        .SelectMany(segment => segment.Reader.SectionLengths)
        .GroupBy(section => section.Key, section => section.Value)
        .OrderByDescending(section => section.Sum())
        .Select(section => FormattableString.Invariant($"{section.Key}={section.Sum()}")));

    /// <summary>Runs a request.</summary>
    public SearchOutcome Search(SearchRequest request) =>
        new Searcher(Snapshot, Schema).Search(request, CancellationToken.None);

    /// <summary>Lets the files go.</summary>
    public void Dispose()
    {
        Snapshot.Release();
        _current.Dispose();
        _storage.Dispose();
    }
}
