using BenchmarkDotNet.Attributes;
using NewsSearch.Benchmarks.Peers;

namespace NewsSearch.Benchmarks.Growth;

/// <summary>Searching, by class and mode; one operation is one query.</summary>
public class SearchBenchmarks
{
    private GrowthQuery[] _queries = [];
    private GrowthMode _mode;
    private NewsIndex? _index;
    private SqlitePeer? _peer;

    public static IEnumerable<int> Sizes => GrowthSizes.Current;

    public static IEnumerable<string> Cases => SearchCase.All;

    [ParamsSource(nameof(Sizes))]
    public int Items { get; set; }

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Open()
    {
        var corpus = GrowthCorpus.Of(Items).Indexed();
        (string name, _mode) = SearchCase.Parse(Case);
        _queries = [.. GrowthQueries.Draw(Items)[name]];
        _index = GrowthCorpus.Open(corpus.IndexPath);
        _peer = GrowthPeer.IsMeasured ? SqlitePeer.Open(corpus.PeerPath) : null;
        if (Ours() == 0 || (_peer is not null && Sqlite() == 0))
        {
            throw new InvalidOperationException($"{Case} finds nothing in {Items} items.");
        }
    }

    [Benchmark(OperationsPerInvoke = GrowthQueries.PerClass)]
    public long Ours()
    {
        long sum = 0;
        foreach (var query in _queries)
        {
            sum += GrowthSearch.Run(_index!, query, _mode);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = GrowthQueries.PerClass)]
    public long Sqlite()
    {
        long sum = 0;
        foreach (var query in _queries)
        {
            sum += SqliteSearch.Run(_peer!, query, _mode);
        }

        return sum;
    }

    [GlobalCleanup]
    public void Close()
    {
        GrowthCorpus.Close(_index!);
        _peer?.Dispose();
    }
}
