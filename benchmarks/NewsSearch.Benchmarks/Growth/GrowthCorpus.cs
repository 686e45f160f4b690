using System.Globalization;
using NewsSearch.Benchmarks.Peers;
using NewsSearch.Benchmarks.Racing;
using NewsSearch.Corpus;

namespace NewsSearch.Benchmarks.Growth;

/// <summary>A synthetic corpus on disk with both engines' indexes of it, made once and kept.</summary>
internal sealed class GrowthCorpus
{
    private const int BatchSize = 1_000;

    private readonly string _folder;

    private GrowthCorpus(int items)
    {
        Items = items;
        _folder = Path.Combine(Root, items.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Where corpora are kept: below the system's folder for temporary files.</summary>
    public static string Root { get; } = Path.Combine(Path.GetTempPath(), "newssearch-benchmarks");

    /// <summary>How many items it has.</summary>
    public int Items { get; }

    /// <summary>The items, one a line.</summary>
    public string ItemsPath => Path.Combine(_folder, "items.ndjson");

    /// <summary>The index; its name tells which build of the library made it.</summary>
    public string IndexPath => Path.Combine(_folder, $"index-{Build(typeof(NewsIndex))}");

    /// <summary>The peer's database.</summary>
    public string PeerPath => Path.Combine(_folder, $"sqlite-{Build(typeof(SqlitePeer))}.db");

    /// <summary>The corpus of so many items, written if it is not there.</summary>
    public static GrowthCorpus Of(int items)
    {
        var corpus = new GrowthCorpus(items);
        if (!File.Exists(corpus.ItemsPath))
        {
            Console.Error.WriteLine($"Writing {items} items to {corpus._folder}");
            Directory.CreateDirectory(corpus._folder);
            using (var output = File.Create(corpus.ItemsPath + ".new"))
            {
                new SyntheticCorpus().WriteTo(output, items);
            }

            File.Move(corpus.ItemsPath + ".new", corpus.ItemsPath);
        }

        return corpus;
    }

    /// <summary>Makes the indexes that are measured if they are not there.</summary>
    public GrowthCorpus Indexed()
    {
        if (!Directory.Exists(IndexPath))
        {
            RemoveOutdated(Directory.EnumerateDirectories(_folder, "index-*"), path => Directory.Delete(path, true));
            BuildIndex(IndexPath + ".new");
            Directory.Move(IndexPath + ".new", IndexPath);
        }

        if (GrowthPeer.IsMeasured && !File.Exists(PeerPath))
        {
            RemoveOutdated(Directory.EnumerateFiles(_folder, "sqlite-*"), File.Delete);
            BuildPeer(PeerPath + ".new");
            File.Move(PeerPath + ".new", PeerPath);
        }

        return this;
    }

    /// <summary>Indexes the items, to the commit with merges idle.</summary>
    public void BuildIndex(string path) => BuildIndexAsync(path).GetAwaiter().GetResult();

    /// <summary>Opens an index.</summary>
    /// <remarks>
    /// The toolchain that runs benchmarks in this process does not wait for tasks, so they wait themselves.
    /// </remarks>
    public static NewsIndex Open(string path, bool readOnly = true) =>
        NewsIndex.OpenAsync(path, new() { ReadOnly = readOnly }).GetAwaiter().GetResult();

    /// <summary>Closes an index.</summary>
    public static void Close(NewsIndex index) => index.DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Puts the items into the peer, in one transaction.</summary>
    public void BuildPeer(string path)
    {
        using var peer = SqlitePeer.Open(path);
        peer.Add(ItemSource.Batches(ItemsPath, BatchSize).SelectMany(batch => batch));
    }

    /// <summary>The bytes of a file, or of all files of a folder.</summary>
    public static long Bytes(string path) => Directory.Exists(path)
        ? new DirectoryInfo(path).EnumerateFiles().Sum(file => file.Length)
        : new FileInfo(path).Length;

    private async Task BuildIndexAsync(string path)
    {
        await using var index = await NewsIndex.OpenAsync(path);
        foreach (var batch in ItemSource.Batches(ItemsPath, BatchSize))
        {
            await index.AddAsync(batch);
        }

        await index.CommitAsync();
        await index.WaitForMergesAsync();
        await index.CommitAsync();
    }

    private static void RemoveOutdated(IEnumerable<string> paths, Action<string> remove)
    {
        foreach (string path in paths.ToArray())
        {
            remove(path);
        }
    }

    private static string Build(Type type) => type.Module.ModuleVersionId.ToString("N")[..8];
}
