using NewsSearch.Storage;

namespace NewsSearch.Tests.Oracles;

/// <summary>A random corpus in an index and in lists, and what is known of it for asking questions.</summary>
internal sealed class RandomCorpus : IAsyncDisposable
{
    private readonly PlainTerms _terms;
    private readonly PlainIndex _plain;
    private readonly NewsIndexOptions _options;

    private RandomCorpus(CorpusShape shape, NewsIndexOptions options, NewsIndex index)
    {
        Shape = shape;
        Words = new(shape);
        Index = index;
        _options = options;
        _terms = new(shape.Similarity);
        _plain = new(_terms);
        Searcher = new(new([]), _terms, options);
    }

    public CorpusShape Shape { get; }

    public CorpusWords Words { get; }

    public PlainTerms Terms => _terms;

    public NewsIndex Index { get; }

    /// <summary>Searches the lists.</summary>
    public PlainSearcher Searcher { get; private set; }

    /// <summary>Makes the corpus of a shape.</summary>
    public static async Task<RandomCorpus> CreateAsync(CorpusShape shape)
    {
        var options = new NewsIndexOptions
        {
            Storage = new InMemoryStorage(),
            Merge = false,
            Similarity = shape.Similarity,
            TitleWeight = shape.TitleWeight,
            K1 = shape.K1,
            B = shape.B,
            UndatedDecay = shape.UndatedDecay,
        };
        var corpus = new RandomCorpus(shape, options, await NewsIndex.OpenAsync("unused", options));
        await corpus.FillAsync();
        return corpus;
    }

    /// <summary>Merges all segments to one.</summary>
    public async Task MergeAsync()
    {
        _plain.Merge();
        await Index.MergeAsync();
        Freeze();
    }

    /// <summary>Whether a word is a term of its own, and none that was there before.</summary>
    public bool AreDistinct(IEnumerable<string> words) =>
        words.Select(_terms.Of).Where(term => term >= 0).GroupBy(term => term).All(group => group.Count() == 1);

    public ValueTask DisposeAsync() => Index.DisposeAsync();

    private async Task FillAsync()
    {
        var items = new CorpusItems(Shape, Words);
        foreach (int size in Shape.SegmentSizes)
        {
            foreach (var item in items.Segment(size))
            {
                _plain.Add(item);
                await Index.AddAsync(item);
            }

            _plain.Refresh();
            await Index.RefreshAsync();
        }

        foreach (string id in items.Deleted([.. _plain.Counted.Where(document => document.IsLive)]))
        {
            Assert.Equal(_plain.Delete(id), await Index.DeleteAsync(id));
        }

        _plain.Refresh();
        await Index.RefreshAsync();
        Freeze();
    }

    private void Freeze() => Searcher = new(new(_plain.Counted), _terms, _options);
}
