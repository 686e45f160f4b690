using System.Globalization;
using System.Text.Json;
using NewsSearch.Storage;

namespace NewsSearch.Tests;

public sealed class NewsIndexTests
{
    private static readonly string[] Colours = ["red", "green", "blue"];

    [Fact]
    public async Task An_item_comes_back_as_it_was_given()
    {
        using var folder = new TemporaryFolder();
        var item = NewsItemJson.Read(
            """
            {"id":"a/1","title":"Minister visits","titleDerived":true,"body":"Text\nwith lines\uD800",
            "published":"2025-05-13T07:11:00+05:00",
            "provenance":"byline","updated":"2025-05","dateline":"QUETTA","source":"Northern Ledger",
            "url":"https://example.org/a",
            "author":"A. Writer","language":"en",
            "ministers":[{"name":"Asma Zafar","portfolio":"Water","jurisdiction":"PK"}],
            "countries":[{"code":"PK","name":"Pakistan"}],"sectors":["water"],"facets":{"organisation":["UNOPS"]},
            "mentions":[{"field":"country","value":"PK","in":"body","start":0,"length":4,"by":"name"}],
            "extra":{"rank":3}}
            """);
        await using (var index = await NewsIndex.OpenAsync(folder.Path))
        {
            Assert.False(await index.AddAsync(item));
            await index.CommitAsync();
        }

        await using var reopened = await NewsIndex.OpenAsync(folder.Path);
        var back = await reopened.GetAsync("a/1");
        Assert.Equal(NewsItemJson.ToJson(item), NewsItemJson.ToJson(back!));
        Assert.Equal(item.Body, back!.Body);
        Assert.Null(await reopened.GetAsync("a/2"));
    }

    [Fact]
    public async Task Adding_an_id_again_replaces_and_deleting_removes()
    {
        await using var index = await OpenAsync();
        Assert.False(await index.AddAsync(Item("1", "red")));
        Assert.True(await index.AddAsync(Item("1", "green")));
        await index.RefreshAsync();
        Assert.True(await index.AddAsync(Item("1", "blue")));
        Assert.Equal(1, index.Search("green").Total);
        await index.RefreshAsync();
        Assert.Equal((0, 1), (index.Search("green").Total, index.Search("blue").Total));
        Assert.True(await index.DeleteAsync("1"));
        Assert.False(await index.DeleteAsync("1"));
        await index.CommitAsync();
        Assert.Equal(0, index.Search("").Total);
    }

    [Fact]
    public async Task An_item_with_one_facet_field_too_many_is_refused_and_the_others_go_on()
    {
        using var folder = new TemporaryFolder();
        await using (var index = await NewsIndex.OpenAsync(folder.Path))
        {
            await index.AddAsync(WithFields("1", Enumerable.Range(0, NewsLimits.FacetFields - 4)));
            await Assert.ThrowsAsync<ArgumentException>(() => index.AddAsync(WithFields("2", [1_000])));
            await index.AddAsync(WithFields("3", [0, 1]));
            await index.CommitAsync();
        }

        await using var reopened = await NewsIndex.OpenAsync(folder.Path);
        await Assert.ThrowsAsync<ArgumentException>(() => reopened.AddAsync(WithFields("2", [1_000])));
        await reopened.AddAsync(WithFields("4", [2]));
        await reopened.CommitAsync();
        await reopened.MergeAsync();
        Assert.Equal(3, reopened.Search("").Total);

        static NewsItem WithFields(string id, IEnumerable<int> fields) => new()
        {
            Id = id,
            Title = "Title",
            Facets = fields.ToDictionary(i => $"field{i}", _ => (IReadOnlyList<string>)["value"]),
        };
    }

    [Fact]
    public async Task Cursors_neither_skip_nor_repeat_while_items_are_written()
    {
        await using var index = await OpenAsync();
        for (int i = 0; i < 50; i++)
        {
            await index.AddAsync(Item($"{i:00}", Colours[i % 3], new DateOnly(2025, 1, 1).AddDays(i / 4)));
        }

        await index.RefreshAsync();
        foreach (var sort in Enum.GetValues<SortOrder>())
        {
            var options = new SearchOptions { Take = 7, Sort = sort };
            var all = index.Search("", options with { Take = 100 }).Hits.Select(hit => hit.Item.Id).ToArray();
            var seen = new List<string>();
            for (var page = index.Search("", options); ;
                page = index.Search("", options with { Cursor = page.Cursor }))
            {
                seen.AddRange(page.Hits.Select(hit => hit.Item.Id));
                Assert.Equal(all.Length, page.Total);
                if (page.Cursor is null)
                {
                    break;
                }

                await index.AddAsync(Item($"new-{sort}-{seen.Count}", "red"));
                await index.DeleteAsync(all[^1]);
                await index.RefreshAsync();
            }

            Assert.Equal(all, seen);
        }
    }

    [Fact]
    public async Task A_cursor_that_was_altered_or_is_of_another_search_is_refused()
    {
        await using var index = await OpenAsync();
        await index.AddAsync([Item("1", "red"), Item("2", "red")]);
        await index.RefreshAsync();
        string cursor = index.Search("red", new SearchOptions { Take = 1 }).Cursor!;
        var options = new SearchOptions { Take = 1, Cursor = cursor };
        Assert.Equal("2", index.Search("red", options).Hits[0].Item.Id);
        Assert.Throws<ArgumentException>(() => index.Search("", options));
        char other = cursor[10] == 'A' ? 'B' : 'A';
        Assert.Throws<ArgumentException>(() =>
            index.Search("red", options with { Cursor = cursor[..10] + other + cursor[11..] }));
        Assert.Throws<ArgumentException>(() => index.Search("red", options with { Cursor = "no cursor" }));
    }

    [Fact]
    public async Task A_cursor_of_a_state_that_nobody_holds_has_expired()
    {
        var storage = new InMemoryStorage();
        string cursor;
        await using (var index = await OpenAsync(storage))
        {
            await index.AddAsync([Item("1", "red"), Item("2", "red")]);
            await index.CommitAsync();
            cursor = index.Search("red", new SearchOptions { Take = 1 }).Cursor!;
        }

        await using var reopened = await OpenAsync(storage);
        await reopened.AddAsync(Item("3", "red"));
        await reopened.CommitAsync();
        Assert.Throws<CursorExpiredException>(() =>
            reopened.Search("red", new SearchOptions { Take = 1, Cursor = cursor }));
    }

    [Fact]
    public async Task A_second_writer_is_refused_and_readers_are_not()
    {
        using var folder = new TemporaryFolder();
        await using var writer = await NewsIndex.OpenAsync(folder.Path);
        await writer.AddAsync(Item("1", "red"));
        await writer.CommitAsync();
        await Assert.ThrowsAsync<IndexLockedException>(() => NewsIndex.OpenAsync(folder.Path));
        await using var reader = await NewsIndex.OpenAsync(folder.Path, new NewsIndexOptions { ReadOnly = true });
        await writer.AddAsync(Item("2", "red"));
        await writer.CommitAsync();
        Assert.Equal(1, reader.Search("red").Total);
        await reader.RefreshAsync();
        Assert.Equal(2, reader.Search("red").Total);
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.AddAsync(Item("3", "red")));
    }

    [Fact]
    public async Task Many_small_commits_are_merged_and_old_files_go()
    {
        using var folder = new TemporaryFolder();
        await using var index = await NewsIndex.OpenAsync(folder.Path);
        for (int i = 0; i < 60; i++)
        {
            await index.AddAsync(Item(i.ToString(null, null), Colours[i % 3]));
            await index.CommitAsync();
        }

        await index.MergeAsync();
        await index.CommitAsync();
        var statistics = await index.GetStatisticsAsync();
        Assert.Equal((1, 60, 0), (statistics.Segments, statistics.Items, statistics.Deleted));
        Assert.Equal(20, index.Search("red").Total);

        // The two newest commits keep their files; with two more after the merge, those before it are gone.
        for (int i = 0; i < 2; i++)
        {
            await index.AddAsync(Item($"late-{i}", "grey"));
            await index.CommitAsync();
        }

        Assert.Equal(3, Directory.GetFiles(folder.Path, "segment-*").Length);
        Assert.Equal(2, Directory.GetFiles(folder.Path, "manifest-*").Length);
    }

    [Fact]
    public async Task Concurrent_writers_share_commits_and_lose_nothing()
    {
        using var folder = new TemporaryFolder();
        await using (var index = await NewsIndex.OpenAsync(folder.Path))
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
            {
                for (int i = 0; i < 20; i++)
                {
                    await index.AddAsync(Item($"{writer}-{i}", "red"));
                    await index.CommitAsync();
                    Assert.NotNull(await index.GetAsync($"{writer}-{i}"));
                }
            })));
        }

        await using var reopened = await NewsIndex.OpenAsync(folder.Path);
        Assert.Equal(160, reopened.Search("red").Total);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\u0001b")]
    public async Task An_id_that_cannot_be_is_refused_by_name(string id)
    {
        await using var index = await OpenAsync();
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => index.AddAsync(Item(id, "red")));
        Assert.Contains("id", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => index.AddAsync(Item("half \uD800", "red")));
        await Assert.ThrowsAsync<ArgumentException>(() => index.AddAsync(Item(new string('x', 513), "red")));
        await Assert.ThrowsAsync<ArgumentException>(() => index.AddAsync(new NewsItem { Id = "1" }));
        await index.RefreshAsync();
        Assert.Equal(0, index.Search("").Total);
    }

    [Theory]
    [InlineData(-1, 0, 2, 160)]
    [InlineData(1001, 0, 2, 160)]
    [InlineData(10, 9_991, 2, 160)]
    [InlineData(10, 0, 11, 160)]
    [InlineData(10, 0, 2, 19)]
    public async Task Options_out_of_range_are_refused(int take, int skip, int snippets, int length)
    {
        await using var index = await OpenAsync();
        Assert.Throws<ArgumentException>(() => index.Search("", new SearchOptions
        {
            Take = take,
            Skip = skip,
            Snippets = snippets,
            SnippetLength = length,
        }));
    }

    [Fact]
    public async Task Recency_halves_scores_with_age_and_leaves_the_future_alone()
    {
        var now = new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero);
        await using var index = await OpenAsync();
        await index.AddAsync(Item("today", "red", new DateOnly(2025, 6, 1)));
        await index.AddAsync(Item("month", "red", new DateOnly(2025, 5, 2)));
        await index.AddAsync(Item("future", "red", new DateOnly(2026, 1, 1)));
        await index.AddAsync(Item("undated", "red") with { Published = null });
        await index.RefreshAsync();
        double plain = index.Search("red").Hits[0].Score!.Value;
        var scores = index.Search("red", new SearchOptions { Recency = TimeSpan.FromDays(30), Now = now })
            .Hits.ToDictionary(hit => hit.Item.Id, hit => hit.Score!.Value / plain);
        Assert.Equal(1, scores["today"], 5);
        Assert.Equal(0.5, scores["month"], 5);
        Assert.Equal(1, scores["future"], 5);
        Assert.Equal(0.5, scores["undated"], 5);
    }

    [Fact]
    public async Task A_reader_keeps_its_state_while_the_index_moves_on()
    {
        using var folder = new TemporaryFolder();
        await using var index = await NewsIndex.OpenAsync(folder.Path);
        await index.AddAsync(Item("1", "red"));
        await index.CommitAsync();
        await using var reader = await NewsIndex.OpenAsync(folder.Path, new NewsIndexOptions { ReadOnly = true });
        for (int i = 0; i < 30; i++)
        {
            await index.AddAsync(Item("1", Colours[(i % 2) + 1]));
            await index.CommitAsync();
        }

        await index.MergeAsync();
        Assert.Equal("1", reader.Search("red").Hits[0].Item.Id);
        Assert.Equal(0, index.Search("red").Total);
    }

    [Fact]
    public async Task A_cursor_goes_on_under_another_culture_and_not_with_other_words()
    {
        await using var index = await OpenAsync();
        await index.AddAsync([Item("1", "well-known red"), Item("2", "well-known red")]);
        await index.RefreshAsync();
        var options = new SearchOptions { Take = 1, Published = new DateRange(new(2025, 1, 1), null) };
        var query = NewsQuery.Parse("well-known");
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            string cursor = index.Search(query, options).Cursor!;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
            Assert.Equal("2", index.Search(query, options with { Cursor = cursor }).Hits[0].Item.Id);
            Assert.Throws<ArgumentException>(() =>
                index.Search(NewsQuery.AnyOf("well-known"), options with { Cursor = cursor }));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Members_that_are_not_known_come_back_whatever_their_reader_allowed()
    {
        await using var index = await OpenAsync();
        string deep = new string('[', 100) + new string(']', 100);
        using var json = JsonDocument.Parse(
            $"[{deep}, /* why */ 2,]",
            new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 200 });
        var item = Item("1", "red") with
        {
            Extra = new Dictionary<string, JsonElement> { ["more"] = json.RootElement.Clone() },
        };
        await index.AddAsync(item);
        await index.RefreshAsync();
        Assert.Equal(2, index.Search("red").Hits[0].Item.Extra!["more"][1].GetInt32());
    }

    [Fact]
    public async Task A_reader_that_was_closed_takes_up_no_more_commits()
    {
        var storage = new InMemoryStorage();
        await using var index = await OpenAsync(storage);
        await index.AddAsync(Item("1", "red"));
        await index.CommitAsync();
        var reader = await NewsIndex.OpenAsync(
            "unused", new NewsIndexOptions { Storage = storage, ReadOnly = true });
        await reader.DisposeAsync();
        await index.AddAsync(Item("2", "red"));
        await index.CommitAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => reader.RefreshAsync());
        Assert.Throws<ObjectDisposedException>(() => reader.Search("red"));
    }

    [Fact]
    public async Task Marking_a_whole_item_marks_what_a_search_marks()
    {
        await using var index = await OpenAsync();
        await index.AddAsync(
            new NewsItem { Id = "1", Title = "Red", TitleDerived = true, Body = "Red is known well." });
        await index.RefreshAsync();

        // A derived title is not indexed as title, and in a list of words each token counts by itself.
        Assert.Empty((await index.HighlightAsync("1", NewsQuery.Parse("title:red")))!.TitleSpans);
        Assert.Equal(2, (await index.HighlightAsync("1", NewsQuery.AnyOf("well-known")))!.Snippets[0].Spans.Count);
    }

    private static Task<NewsIndex> OpenAsync(InMemoryStorage? storage = null) =>
        NewsIndex.OpenAsync("unused", new NewsIndexOptions { Storage = storage ?? new InMemoryStorage() });

    private static NewsItem Item(string id, string text, DateOnly? day = null) => new()
    {
        Id = id,
        Title = "Item",
        Body = text,
        Published = day ?? new DateOnly(2025, 1, 1),
    };
}
