namespace NewsSearch.Tests.People;

public sealed class PeopleLinkerTests
{
    [Theory]
    [InlineData("Muhammad Farhad Zamindar", "Farhad Zamindar")]
    [InlineData("Mohd Farhad Zamindar", "Mohammad Farhad Zamindar")]
    [InlineData("Farhad Kayani", "Farhad Kiyani")]
    [InlineData("Farhad Aslam Zamindar", "Farhad Zamindar")]
    [InlineData("F. Aslam Zamindar", "Farhad Aslam Zamindar")]
    [InlineData("Syed Farhad Zamindar", "Farhad Aslam Zamindar")]
    [InlineData("Noor-ul-Zaman Farhad", "Noorul Zaman Farhad")]
    [InlineData("Dr. Farhad Zamindar", "Farhad Zamindaar")]
    [InlineData("Farhad Choudhary", "Farhad Chaudhry")]
    [InlineData("Zamindar", "Farhad Zamindar")]
    public async Task Variants_of_one_office_are_one_person(string one, string other)
    {
        await using var index = await IndexAsync([.. MinisterItems.Many(one, 2), .. MinisterItems.Many(other, 3)]);
        var report = await index.ProposePeopleAsync();
        var person = Assert.Single(report.People);
        Assert.Equal(5, person.Count);
        Assert.Equal([one, other], person.Variants.Select(variant => variant.Name).Order(StringComparer.Ordinal)
            .OrderBy(name => name != one));
    }

    [Theory]
    [InlineData("Farhad Zamindar", "Water", "Kamran Zamindar", "Water")]
    [InlineData("Farhad Zamindar", "Water", "Farhad Aslam Zamindar", "Railways")]
    [InlineData("Zamindar", "Water", "Farhad Zamindar", "Railways")]
    [InlineData("Rana Farhad Zamindar", "Water", "Sardar Farhad Zamindar", "Water")]
    [InlineData("Farhad Aslam Zamindar", "Water", "Farhad Bilal Zamindar", "Water")]
    [InlineData("Farhad 11", "Water", "Farhad 1", "Water")]
    [InlineData("Farhad 12", "Water", "Farhad 1", "Water")]
    [InlineData("F. K.", "Water", "Farhad Kamran", "Water")]
    [InlineData("Farhad Zamindar", "Prime Minister", "Farhad Aslam Zamindar", "Deputy Prime Minister")]
    [InlineData("Ali Zamindar", "Water", "Ala Zamindar", "Water")]
    public async Task People_who_share_a_name_stay_apart(string one, string first, string other, string second)
    {
        await using var index = await IndexAsync(
            [.. MinisterItems.Many(one, 3, first), .. MinisterItems.Many(other, 3, second)]);
        Assert.Equal(2, (await index.ProposePeopleAsync()).People.Count);
    }

    [Fact]
    public async Task Another_country_or_another_decade_is_another_person()
    {
        await using var index = await IndexAsync(
        [
            .. MinisterItems.Many("Farhad Aslam Zamindar", 2),
            .. MinisterItems.Many("Farhad Zamindar", 3, jurisdiction: "IR"),
            .. MinisterItems.Many("Zamindar Farhad Aslam", 1),
            .. MinisterItems.Many("Karim Bux Dahar", 2),
            .. MinisterItems.Many("Karim Dahar", 3, day: 3650),
        ]);
        Assert.Equal(5, (await index.ProposePeopleAsync()).People.Count);
    }

    [Fact]
    public async Task A_name_that_fits_two_people_is_reported_and_linked_to_none()
    {
        await using var index = await IndexAsync(
        [
            .. MinisterItems.Many("Farhad Aslam Zamindar", 5),
            .. MinisterItems.Many("Farhad Bilal Zamindar", 4),
            .. MinisterItems.Many("Farhad Zamindar", 9),
        ]);
        var report = await index.ProposePeopleAsync();
        Assert.Equal(3, report.People.Count);
        var ambiguous = Assert.Single(report.Ambiguous);
        Assert.Equal(("Farhad Zamindar", 9), (ambiguous.Name, ambiguous.Count));
        Assert.Equal(["Farhad Aslam Zamindar", "Farhad Bilal Zamindar"], ambiguous.Candidates);
    }

    [Fact]
    public async Task A_name_of_two_people_in_one_is_linked_to_neither()
    {
        await using var index = await IndexAsync(
        [
            .. MinisterItems.Many("Farhad Zamindar", 5),
            .. MinisterItems.Many("Karim Dahar", 4),
            .. MinisterItems.Many("Farhad Zamindar Karim Dahar", 1),
        ]);
        Assert.Equal(3, (await index.ProposePeopleAsync()).People.Count);
    }

    [Fact]
    public async Task A_chain_ends_in_the_most_frequent_name_of_several_words()
    {
        await using var index = await IndexAsync(
        [
            .. MinisterItems.Many("Zamindar", 9),
            .. MinisterItems.Many("Muhammad Farhad Zamindaar", 2),
            .. MinisterItems.Many("Farhad Zamindar", 5),
            .. MinisterItems.Many("Farhad Aslam Zamindar", 1),
        ]);
        var person = Assert.Single((await index.ProposePeopleAsync()).People);
        Assert.Equal(("Farhad Zamindar", 17), (person.Name, person.Count));
        Assert.Equal(["Farhad Zamindar", "Zamindar", "Muhammad Farhad Zamindaar", "Farhad Aslam Zamindar"],
            person.Variants.Select(variant => variant.Name));
    }

    [Fact]
    public async Task Names_without_an_office_are_one_only_where_they_are_spellings()
    {
        await using var index = await IndexAsync(
        [
            MinisterItems.OfOffice("1", 0, null, null, "Farhad Zamindar"),
            MinisterItems.OfOffice("2", 0, null, null, "Muhammad Farhad Zamindar"),
            MinisterItems.OfOffice("3", 0, null, null, "Farhad Aslam Zamindar"),
        ]);
        Assert.Equal(["Muhammad Farhad Zamindar", "Farhad Aslam Zamindar"],
            (await index.ProposePeopleAsync()).People.Select(person => person.Name));
    }

    [Fact]
    public async Task Thousands_of_namesakes_are_told_apart_in_order()
    {
        string[] first = [.. Enumerable.Range(0, 40).Select(i => $"{(char)(65 + (i % 26))}ok{(char)(97 + (i / 26))}r")];
        var items = from one in first
                    from two in first
                    select MinisterItems.Item($"{one} {two}", 0, $"{one} {two} Khantal");
        await using var index = await IndexAsync(items);
        var once = await index.ProposePeopleAsync();
        var again = await index.ProposePeopleAsync();
        Assert.Equal(once.People.Select(person => person.Name), again.People.Select(person => person.Name));
        Assert.Equal(1600, once.People.Sum(person => person.Count));
    }

    private static async Task<NewsIndex> IndexAsync(IEnumerable<NewsItem> items)
    {
        var index = await NewsIndex.OpenAsync("people", new() { Storage = new NewsSearch.Storage.InMemoryStorage() });
        await index.AddAsync(items);
        await index.CommitAsync();
        return index;
    }
}
