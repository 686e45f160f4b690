using BenchmarkDotNet.Attributes;

namespace NewsSearch.Benchmarks.Growth;

/// <summary>Indexing a whole corpus from NDJSON into a new index, to the commit with merges idle.</summary>
public class IndexBenchmarks
{
    private GrowthCorpus? _corpus;
    private string _path = "";

    public static IEnumerable<int> Sizes => GrowthSizes.Current;

    [ParamsSource(nameof(Sizes))]
    public int Items { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        // Indexing a small corpus first lets the compiler see the code that the measured one runs.
        _path = Path.Combine(GrowthCorpus.Root, "new");
        Remove();
        _corpus = GrowthCorpus.Of(1_000);
        Ours();
        Remove();
        _corpus = GrowthCorpus.Of(Items);
    }

    [Benchmark]
    public void Ours() => _corpus!.BuildIndex(_path);

    [Benchmark]
    public void Sqlite() => _corpus!.BuildPeer(_path);

    [IterationCleanup]
    public void Remove()
    {
        foreach (string file in Directory.EnumerateFiles(GrowthCorpus.Root, Path.GetFileName(_path) + "*"))
        {
            File.Delete(file);
        }

        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }
    }
}
