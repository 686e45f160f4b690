using NewsSearch.Storage;

namespace NewsSearch.Tests.People;

/// <summary>More names than are linked at once: searches go on while others link them.</summary>
public sealed class BackgroundLinkingTests
{
    private const string Full = "Muhammad Farhad Zamindar";
    private const string Short = "Farhad Zamindar";
    private const string Linked = "Farhad Zamindar 5";
    private const string Raw = "Farhad Zamindar 3, Muhammad Farhad Zamindar 2";

    [Fact]
    public async Task The_first_searches_of_an_index_see_names_as_they_are_and_later_ones_people()
    {
        var storage = new InMemoryStorage();
        await FillAsync(storage);
        await using var index = await OpenAsync(storage, atOnce: 1);
        long version = index.PeopleVersion;
        Assert.Equal(Raw, MinisterItems.Counts(index));
        await LinkedAsync(index, version);
        Assert.Equal(Linked, MinisterItems.Counts(index));
        Assert.Equal(5, index.Search($"minister:\"{Full}\"").Total);
    }

    [Fact]
    public async Task As_many_names_as_are_linked_at_once_are()
    {
        var storage = new InMemoryStorage();
        await FillAsync(storage);
        await using var index = await OpenAsync(storage, atOnce: 2);
        Assert.Equal(Linked, MinisterItems.Counts(index));
    }

    [Fact]
    public async Task A_new_state_goes_by_the_links_of_the_one_before_until_it_has_its_own()
    {
        var storage = new InMemoryStorage();
        await FillAsync(storage);
        await using var index = await OpenAsync(storage, atOnce: 1);
        long version = index.PeopleVersion;
        Assert.Equal(Raw, MinisterItems.Counts(index));
        version = await LinkedAsync(index, version);

        await index.AddAsync(MinisterItems.Many(Short, 1, day: 5));
        await index.AddAsync(MinisterItems.Many("Mohd " + Short, 1));
        await index.RefreshAsync();
        Assert.Equal("Farhad Zamindar 6, Mohd Farhad Zamindar 1", MinisterItems.Counts(index));
        await LinkedAsync(index, version);
        Assert.Equal("Farhad Zamindar 7", MinisterItems.Counts(index));
    }

    [Fact]
    public async Task Whoever_asks_for_people_waits_for_them_and_searches_have_them_then()
    {
        var storage = new InMemoryStorage();
        await FillAsync(storage);
        await using var index = await OpenAsync(storage, atOnce: 1);
        var person = Assert.Single((await index.ProposePeopleAsync()).People);
        Assert.Equal((Short, 5L), (person.Name, person.Count));
        Assert.Equal(Linked, MinisterItems.Counts(index));
    }

    [Fact]
    public async Task Decisions_count_in_the_background_too()
    {
        var storage = new InMemoryStorage();
        await FillAsync(storage);
        await using (var index = await OpenAsync(storage, atOnce: 1))
        {
            await index.AcceptPeopleAsync(new Dictionary<string, string?> { [Full] = Full });
        }

        await using var opened = await OpenAsync(storage, atOnce: 1);
        long version = opened.PeopleVersion;
        MinisterItems.Counts(opened);
        await LinkedAsync(opened, version);
        Assert.Equal(Raw, MinisterItems.Counts(opened));
    }

    [Fact]
    public async Task An_index_that_is_closed_waits_for_them()
    {
        for (int i = 0; i < 50; i++)
        {
            var storage = new InMemoryStorage();
            await FillAsync(storage);
            await using var index = await OpenAsync(storage, atOnce: 1);
            MinisterItems.Counts(index);
        }
    }

    private static async Task FillAsync(InMemoryStorage storage)
    {
        await using var index = await NewsIndex.OpenAsync("x", new() { Storage = storage });
        await index.AddAsync([.. MinisterItems.Many(Short, 3), .. MinisterItems.Many(Full, 2)]);
        await index.CommitAsync();
    }

    private static Task<NewsIndex> OpenAsync(InMemoryStorage storage, int atOnce) =>
        NewsIndex.OpenAsync("x", new() { Storage = storage, PeopleAtOnce = atOnce });

    /// <summary>Waits until names are linked in another way than at a version, and says in which.</summary>
    private static async Task<long> LinkedAsync(NewsIndex index, long version)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (index.PeopleVersion == version)
        {
            await Task.Delay(1, patience.Token);
        }

        return index.PeopleVersion;
    }
}
