using BenchmarkDotNet.Attributes;
using NewsSearch.Benchmarks.Peers;

namespace NewsSearch.Benchmarks.Growth;

/// <summary>Opening an index to the first answer, and closing it; its files are in the system's cache.</summary>
public class OpenBenchmarks
{
    private GrowthCorpus? _corpus;
    private GrowthQuery? _query;

    public static IEnumerable<int> Sizes => GrowthSizes.Current;

    [ParamsSource(nameof(Sizes))]
    public int Items { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _corpus = GrowthCorpus.Of(Items).Indexed();
        _query = GrowthQueries.Draw(Items)["term_mid"].First();
    }

    [Benchmark]
    public long Ours()
    {
        var index = GrowthCorpus.Open(_corpus!.IndexPath);
        long sum = GrowthSearch.Run(index, _query!, GrowthMode.Top10);
        GrowthCorpus.Close(index);
        return sum;
    }

    [Benchmark]
    public long Sqlite()
    {
        using var peer = SqlitePeer.Open(_corpus!.PeerPath);
        return SqliteSearch.Run(peer, _query!, GrowthMode.Top10);
    }
}
