namespace NewsSearch.Tests.Reliability;

/// <summary>An index and the model, in step.</summary>
/// <param name="seed">Everything that is done follows from it.</param>
/// <param name="open">Opens the index, again and again.</param>
internal sealed class ModelRun(int seed, Func<Task<NewsIndex>> open) : IAsyncDisposable
{
    private const int Ids = 150;

    private readonly Random _random = new(seed);
    private ItemFactory? _items;
    private NewsIndex? _index;
    private ModelIndex _written = new();
    private ModelIndex _visible = new();
    private ModelIndex _durable = new();

    public string Last { get; private set; } = "";

    private ItemFactory Items => _items ??= new(_random);

    public async Task StepAsync()
    {
        _index ??= await open();
        string id = $"item/{_random.Next(Ids)}";
        int kind = _random.Next(100);
        Last = $"operation of kind {kind} on {id}";
        await (kind switch
        {
            < 45 => AddAsync(Items.Make(id)),
            < 58 => DeleteAsync(id),
            < 63 => RefreshAsync(),
            < 66 => CommitAsync(),
            < 67 => ReopenAsync(),
            < 68 => MergeAsync(1 + _random.Next(3)),
            < 71 => GetAsync(id),
            _ => SearchAsync(ModelQuery.Random(_random, Items)),
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_index is not null)
        {
            await _index.DisposeAsync();
        }
    }

    private async Task AddAsync(NewsItem item) =>
        Assert.Equal(_written.Add(item), await _index!.AddAsync(item));

    private async Task DeleteAsync(string id) =>
        Assert.Equal(_written.Delete(id), await _index!.DeleteAsync(id));

    private async Task RefreshAsync()
    {
        await _index!.RefreshAsync();
        _visible = _written.Copy();
    }

    private async Task CommitAsync()
    {
        await _index!.CommitAsync();
        _durable = _written.Copy();
        _visible = _durable;
    }

    private async Task MergeAsync(int segments)
    {
        await _index!.MergeAsync(segments);
        _durable = _written.Copy();
        _visible = _durable;
        Assert.InRange((await _index.GetStatisticsAsync()).Segments, 0, segments);
    }

    private async Task ReopenAsync()
    {
        await _index!.DisposeAsync();
        _index = await open();
        _written = _durable.Copy();
        _visible = _durable;
        Assert.Equal(IndexState.Of(_visible), await IndexState.OfAsync(_index));
    }

    private async Task GetAsync(string id)
    {
        var item = await _index!.GetAsync(id);
        Assert.Equal(_visible.Get(id)?.Title, item?.Title);
        Assert.Equal(_visible.Get(id)?.Body, item?.Body);
    }

    private async Task SearchAsync(ModelQuery query)
    {
        Last = $"search {query.Text}, {query.Options}";
        var results = await _index!.SearchAsync(NewsQuery.Parse(query.Text), query.Options);
        var expected = _visible.Search(query);
        Assert.Equal(expected.Count, results.Total);
        var ids = results.Hits.Select(hit => hit.Item.Id).ToArray();
        if (query.Options.Sort == SortOrder.Relevance)
        {
            int shown = Math.Clamp(expected.Count - query.Options.Skip, 0, query.Options.Take);
            Assert.Equal(shown, ids.Distinct().Count());
            Assert.Subset(expected.Select(item => item.Id).ToHashSet(), ids.ToHashSet());
            var scores = results.Hits.Select(hit => hit.Score).ToArray();
            Assert.Equal(scores.OrderDescending(), scores);
        }
        else
        {
            Assert.Equal(
                expected.Skip(query.Options.Skip).Take(query.Options.Take).Select(item => item.Id), ids);
        }

        foreach (var facet in results.Facets)
        {
            CheckFacet(query, facet, expected);
        }
    }

    private void CheckFacet(ModelQuery query, FacetResult facet, IReadOnlyList<NewsItem> matching)
    {
        var expected = _visible.Facet(query, facet.Field);
        Assert.Equal(expected.Count, facet.Distinct);
        Assert.Equal(
            expected.OrderBy(pair => pair.Key, StringComparer.Ordinal),
            facet.Values.Where(value => value.Count > 0)
                .Select(value => KeyValuePair.Create(value.Value, value.Count))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal));
        var counts = facet.Values.Select(value => value.Count).ToArray();
        Assert.Equal(counts.OrderDescending(), counts);
        query.Options.Facets.TryGetValue(facet.Field, out var selected);
        Assert.Equal(
            (selected ?? []).Order(),
            facet.Values.Where(value => value.Selected).Select(value => value.Value).Order());
        int missing = _visible.Search(query, facet.Field)
            .Count(item => !ModelQuery.Values(item, facet.Field).Any());
        Assert.Equal(missing, facet.Missing);
        Assert.True(facet.Values.Count > 0 || matching.Count <= missing);
    }
}
