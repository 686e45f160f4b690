using Xunit.Abstractions;

namespace NewsSearch.Checks.People;

/// <summary>Ministers of a year of real articles: each frequent one is one value, and no two are one.</summary>
public sealed class RealPeopleChecks(ITestOutputHelper output)
{
    // What texts call holders of public office who are frequent in the articles: parts of names, any of which tells
    // the person. Two values that fit one of these would be two values of one person.
    private static readonly string[][] Frequent =
    [
        ["Shehbaz", "Shahbaz"], ["Ishaq Dar"], ["Mohsin Naqvi", "Mohsin Raza"], ["Attaullah", "Atta Tarar", "Ataullah"],
        ["Muhammad Aurangz"], ["Modi"], ["Maryam Nawaz"], ["Ahsan Iqbal"], ["Azam Nazeer", "Azam Nazir"],
        ["Netanyahu"], ["Khawaja Asif", "Khawaja Muhammad Asif"], ["Rubio"], ["Gandapur", "Gandpaur"],
        ["Murad Ali Shah"], ["Bugti"], ["Aleem Khan"], ["Hanif Abbasi"], ["Leghari", "Laghari"],
        ["Araghchi", "Araqchi"], ["Rana Tanveer", "Rana Tanvir"], ["Talal Ch"], ["Tariq Faz"], ["Mustafa Kamal"],
        ["Muqam"], ["Shaza"], ["Junaid Anwar"], ["Ali Pervaiz", "Ali Prevaiz"], ["Starmer"], ["Musadik"],
        ["Bilal Azhar"],
    ];

    [Fact]
    public async Task The_most_frequent_ministers_of_a_year_are_one_value_each()
    {
        string folder = Directory.CreateTempSubdirectory("newssearch-").FullName;
        try
        {
            await using var index = await NewsIndex.OpenAsync(folder);
            await index.AddAsync(Extracted());
            await index.CommitAsync();
            var facet = index.Search("", new() { FacetFields = ["minister"], FacetSize = 30 }).Facets[0];
            var raw = index.Search(
                "", new() { FacetFields = ["minister"], FacetSize = 1, People = PeopleMode.Raw }).Facets[0];
            var report = await index.ProposePeopleAsync();
            output.WriteLine($"{raw.Distinct} names, {facet.Distinct} people");
            foreach (var person in report.People.Where(person => person.Variants.Count > 1))
            {
                output.WriteLine($"{person.Count,5}  {string.Join(" = ", person.Variants.Select(v => v.Name))}");
            }

            foreach (string[] spellings in Frequent)
            {
                string[] values = [.. facet.Values.Select(value => value.Label).Where(label => Fits(label, spellings))];
                Assert.True(values.Length <= 1, "One person, several values: " + string.Join(", ", values));
            }

            // Nobody is mixed up with another: all names of a person fit the same line.
            Assert.All(report.People, person => Assert.True(
                Frequent.Count(spellings => person.Variants.Any(variant => Fits(variant.Name, spellings))) <= 1,
                "Several people in one: " + string.Join(", ", person.Variants.Select(variant => variant.Name))));

            // Each of the ten has all items in which any of its spellings is a minister.
            Assert.All(facet.Values.Take(10), value => Assert.Equal(
                report.People.Single(person => person.Name == value.Value).Count, value.Count));
            Assert.True(facet.Distinct < raw.Distinct);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Fits(string name, string[] spellings) =>
        spellings.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<NewsItem> Extracted()
    {
        foreach (string line in SharedData.Lines("data/pak2025-dev.ndjson.gz"))
        {
            yield return NewsExtractor.Fill(NewsItemJson.Read(line));
        }
    }
}
