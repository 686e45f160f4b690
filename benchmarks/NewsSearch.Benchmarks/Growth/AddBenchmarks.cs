using System.Globalization;
using BenchmarkDotNet.Attributes;
using NewsSearch.Benchmarks.Peers;
using NewsSearch.Corpus;

namespace NewsSearch.Benchmarks.Growth;

/// <summary>Adding one item to an index and finding it.</summary>
public class AddBenchmarks
{
    private readonly SyntheticCorpus _items = new();
    private string _folder = "";
    private NewsIndex? _index;
    private SqlitePeer? _peer;
    private int _next;

    public static IEnumerable<int> Sizes => GrowthSizes.Current;

    [ParamsSource(nameof(Sizes))]
    public int Items { get; set; }

    /// <summary>Visible only, or durable as well.</summary>
    [Params("refresh", "commit")]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Open()
    {
        var corpus = GrowthCorpus.Of(Items).Indexed();
        _folder = Directory.CreateTempSubdirectory("newssearch-add-").FullName;
        string index = Path.Combine(_folder, "index"), database = Path.Combine(_folder, "sqlite.db");
        Directory.CreateDirectory(index);
        foreach (string file in Directory.EnumerateFiles(corpus.IndexPath))
        {
            File.Copy(file, Path.Combine(index, Path.GetFileName(file)));
        }

        _index = GrowthCorpus.Open(index, readOnly: false);
        if (GrowthPeer.IsMeasured)
        {
            File.Copy(corpus.PeerPath, database);
            _peer = SqlitePeer.Open(database, durable: Case == "commit");
        }

        _next = Items;
    }

    [Benchmark]
    public void Ours()
    {
        var (item, query) = Next();
        _index!.AddAsync(item).GetAwaiter().GetResult();
        (Case == "commit" ? _index.CommitAsync() : _index.RefreshAsync()).GetAwaiter().GetResult();
        Check(GrowthSearch.Run(_index, query, GrowthMode.Count));
    }

    [Benchmark]
    public void Sqlite()
    {
        var (item, query) = Next();
        _peer!.Add([item]);
        Check(SqliteSearch.Run(_peer, query, GrowthMode.Count));
    }

    [GlobalCleanup]
    public void Close()
    {
        GrowthCorpus.Close(_index!);
        _peer?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The next item of the corpus, with a word that no other item has.</summary>
    private (NewsItem Item, GrowthQuery Query) Next()
    {
        string word = "zq" + _next.ToString(CultureInfo.InvariantCulture);
        var item = _items.Item(_next++);
        return (item with { Title = $"{item.Title} {word}" }, GrowthQuery.Words("added", word));
    }

    private static void Check(long found)
    {
        if (found == 0)
        {
            throw new InvalidOperationException("The added item was not found.");
        }
    }
}
