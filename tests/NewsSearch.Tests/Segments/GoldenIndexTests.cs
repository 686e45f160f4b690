using NewsSearch.Segments;
using NewsSearch.Storage;
using NewsSearch.Tests.Tidy;

namespace NewsSearch.Tests.Segments;

/// <summary>An index as it was once written, a file of each format version, answers as it did then.</summary>
/// <remarks>
/// A line is a file's name and its bytes in base64. NEWSSEARCH_UPDATE_GOLDEN=1 writes that of the current version: only
/// until the version is released.
/// </remarks>
public sealed class GoldenIndexTests
{
    private const int Items = 300;

    [Fact]
    public async Task An_index_of_the_current_format_opens_and_answers()
    {
        if (Environment.GetEnvironmentVariable("NEWSSEARCH_UPDATE_GOLDEN") == "1")
        {
            await WriteAsync();
        }

        await using var index = await OpenAsync(Read());
        var all = new SearchOptions { Take = 3, FacetFields = ["country"], Timeline = TimelineInterval.Year };

        // Item 4 was deleted, and items 0 to 299 took turns as below.
        Assert.Equal(Items - 1, index.Search("grain", all).Total);
        Assert.Equal((Items / 2) - 1, index.Search("even", all).Total);
        Assert.Equal((Items / 7) + 1, index.Search("\"seventh harvest\"", all).Total);
        Assert.Equal((Items / 7) + 1, index.Search("seven*", all).Total);
        Assert.Equal(1, index.Search("title:\"report 77\"", all).Total);
        var newest = index.Search("grain", new SearchOptions { Take = 3, Sort = SortOrder.Newest });
        Assert.Equal(["id-299", "id-298", "id-297"], newest.Hits.Select(hit => hit.Item.Id));
        var filtered = index.Search("seventh", new SearchOptions { Facets = { ["country"] = ["PK"] } });
        Assert.Equal((Items / 21) + 1, filtered.Total);
        var item = await index.GetAsync("id-21");
        Assert.Equal(Make(21).Title, item?.Title);
        Assert.Equal(Make(21).Body, item?.Body);
        Assert.Null(await index.GetAsync("id-4"));
    }

    [Fact]
    public async Task A_change_to_it_is_merged_and_found()
    {
        await using var index = await OpenAsync(Read());
        await index.AddAsync(new NewsItem { Id = "id-300", Title = "Seventh harvest", Body = "More grain." });
        await index.CommitAsync();
        await index.MergeAsync();
        Assert.Equal(Items, index.Search("grain", new SearchOptions()).Total);
        Assert.Equal((Items / 7) + 2, index.Search("\"seventh harvest\"", new SearchOptions()).Total);
    }

    [Fact]
    public async Task What_an_earlier_program_analysed_stays_outdated_until_it_is_analysed_again()
    {
        // It wrote no version of its analysis.
        await using var index = await OpenAsync(Read());
        Assert.Equal(Items - 1, (await index.GetStatisticsAsync()).Outdated);
        await index.AddAsync(Make(4));
        await index.CommitAsync();
        var statistics = await index.GetStatisticsAsync();
        Assert.Equal((Items, Items - 1), (statistics.Items, statistics.Outdated));

        // Nobody knows of which words a merged segment has the terms of today.
        await index.MergeAsync();
        Assert.Equal(Items, (await index.GetStatisticsAsync()).Outdated);

        await using var anew = await OpenAsync(new InMemoryStorage());
        await anew.AddAsync(Enumerable.Range(0, Items / 2).Select(Make));
        await anew.CommitAsync();
        await anew.AddAsync(Enumerable.Range(Items / 2, Items / 2).Select(Make));
        await anew.CommitAsync();
        await anew.MergeAsync();
        Assert.Equal(0, (await anew.GetStatisticsAsync()).Outdated);
    }

    private static string Path => $"tests/NewsSearch.Tests/Segments/format-{SegmentFormat.Version}.txt";

    private static Task<NewsIndex> OpenAsync(IStorage storage) =>
        NewsIndex.OpenAsync("unused", new NewsIndexOptions { Storage = storage, Merge = false });

    private static InMemoryStorage Read()
    {
        var storage = new InMemoryStorage();
        foreach (string line in Repository.Read(Path).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var file = storage.Create(line.Split(' ')[0]);
            file.Write(Convert.FromBase64String(line.Split(' ')[1]));
        }

        return storage;
    }

    private static async Task WriteAsync()
    {
        var storage = new InMemoryStorage();
        await using (var index = await OpenAsync(storage))
        {
            await index.AddAsync(Enumerable.Range(0, Items).Select(Make));
            await index.CommitAsync();
            await index.DeleteAsync("id-4");
            await index.CommitAsync();
        }

        var lines = storage.List().Where(name => name != "write.lock").Order(StringComparer.Ordinal).Select(name =>
        {
            using var file = storage.Map(name);
            return $"{name} {Convert.ToBase64String(file.Slice(0, (int)file.Length))}\n";
        });
        File.WriteAllText(System.IO.Path.Combine(Repository.Root, Path), string.Concat(lines));
    }

    private static NewsItem Make(int i) => new()
    {
        Id = $"id-{i}",
        Title = $"Report {i}",
        Body = $"Of grain{(i % 2 == 0 ? ", even" : "")}{(i % 7 == 0 ? ", the seventh harvest" : "")}.",
        Published = new NewsDate(new DateOnly(2024, 1, 1).AddDays(i)),
        Countries = i % 3 == 0 ? [new Country("PK")] : [],
    };
}
