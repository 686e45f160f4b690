using BenchmarkDotNet.Attributes;
using NewsSearch.Benchmarks.Racing;

namespace NewsSearch.Benchmarks.Extracting;

/// <summary>Extraction on one thread; the figures are of one article.</summary>
public class ExtractionBenchmarks
{
    // As many as the cost is divided by; of a longer file the first.
    private const int Articles = 5000;
    private const int RepeatedCharacters = 10_000_000;

    private static NewsItem[] _loaded = [];
    private readonly NewsItem[] _items = _loaded;
    private readonly string _repeated = string.Concat(Enumerable.Repeat("minister ", RepeatedCharacters / 9));

    /// <summary>Reads the articles.</summary>
    internal static void Load(string path)
    {
        _loaded = [.. ItemSource.Batches(path, 100).SelectMany(batch => batch.ToArray()).Take(Articles)];
        if (_loaded.Length < Articles)
        {
            throw new InvalidDataException($"{path} has {_loaded.Length} items; {Articles} are needed.");
        }
    }

    /// <summary>Items with title and text: countries, ministers, sectors and the rest are filled in.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Fill()
    {
        int mentions = 0;
        foreach (var item in _items)
        {
            var bare = new NewsItem { Id = item.Id, Title = item.Title, Body = item.Body, Published = item.Published };
            mentions += NewsExtractor.Fill(bare).Mentions!.Count;
        }

        return mentions;
    }

    /// <summary>The same as one raw text each, headline first: cleaned, split and dated as well.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Parse()
    {
        int found = 0;
        foreach (var item in _items)
        {
            found += RawNews.Parse($"{item.Title}\n\n{item.Body}").Count;
        }

        return found;
    }

    /// <summary>One text of ten million characters, all the same word.</summary>
    [Benchmark]
    public int Repeated() => RawNews.Parse(_repeated).Count;
}
