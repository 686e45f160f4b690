using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsSearch.Host.Articles;
using NewsSearch.Host.Items;
using NewsSearch.Host.Telemetry;
using NewsSearch.Host.Tests.Serving;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Tests.Items;

/// <summary>What belongs together is written together, although the client goes after the first item.</summary>
public sealed class InterruptedWriteTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly CancellationTokenSource _gone = new();
    private readonly MeterListener _listener = new();
    private NewsIndex? _index;
    private ItemStore? _store;

    public async Task InitializeAsync()
    {
        var factory = _services.GetRequiredService<IMeterFactory>();
        _index = await NewsIndex.OpenAsync(_folder.At("index"));
        _store = new ItemStore(_index, new HostMeter(factory, _index));

        // The store counts each write as it is done, which is when the client goes.
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == factory && instrument.Name == "newssearch.items.written")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, _, _, _) => _gone.Cancel());
        _listener.Start();
    }

    public async Task DisposeAsync()
    {
        _store!.Dispose();
        await _index!.DisposeAsync();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _gone.Dispose();
        _services.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_atomic_bulk_lasts_as_a_whole()
    {
        await _index!.AddAsync(new NewsItem { Id = "old", Title = "Old" });
        await _index.CommitAsync();
        BulkOperation[] operations =
        [
            .. new[] { "1", "2", "3" }.Select(id => new BulkOperation(1, id, new NewsItem { Id = id, Title = "New" })),
            new(4, "old", null),
        ];

        var answers = await new BulkWriter(_store!).ApplyAtomicAsync(operations, _gone.Token);

        Assert.True(_gone.IsCancellationRequested);
        Assert.Equal([201, 201, 201, 200], answers.Select(answer => answer.Status));
        await CheckAsync(["1", "2", "3"]);
    }

    [Fact]
    public async Task The_articles_of_a_feed_last_all()
    {
        const string Feed = """
            <rss version="2.0"><channel><title>Wire</title>
            <item><guid>1</guid><title>Dam opens</title><description>Water flows.</description></item>
            <item><guid>2</guid><title>Dam closes</title><description>Water stays.</description></item>
            </channel></rss>
            """;
        var context = new DefaultHttpContext { RequestAborted = _gone.Token };
        context.Request.Method = "POST";
        context.Request.ContentType = "application/rss+xml";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(Feed));

        await new ArticleEndpoints(_store!, NewsVocabulary.Default).PostAsync(context);

        Assert.True(_gone.IsCancellationRequested);
        await CheckAsync(["1", "2"]);
    }

    /// <summary>What is there is there without anybody else's commit.</summary>
    private async Task CheckAsync(string[] ids)
    {
        await _index!.DisposeAsync();
        await using var again = await NewsIndex.OpenAsync(_folder.At("index"));
        var hits = (await again.SearchAsync(NewsQuery.Parse(""))).Hits;
        Assert.Equal(ids, hits.Select(hit => hit.Item.Id).Order(StringComparer.Ordinal));
    }
}
