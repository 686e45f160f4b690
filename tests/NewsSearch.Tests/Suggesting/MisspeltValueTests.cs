using NewsSearch.Searching;
using NewsSearch.Storage;
using NewsSearch.Suggesting;
using NewsSearch.Vocabularies;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Suggesting;

/// <summary>Values that are nearly what was typed, against the distance to every one.</summary>
public sealed class MisspeltValueTests(ITestOutputHelper output)
{
    private static readonly string[] Syllables =
        ["ka", "kar", "ra", "chi", "che", "mi", "min", "en", "o", "sk", "ß", "é"];

    [Fact]
    public async Task Values_are_those_with_a_beginning_that_few_edits_make_of_what_was_typed()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        string[] values = [.. Enumerable.Range(0, 1_500).Select(_ => Name(random)).Distinct()];
        await using var index = await NewsIndex.OpenAsync(
            "unused", new NewsIndexOptions { Storage = new InMemoryStorage(), Merge = false });
        foreach (var (number, value) in values.Index())
        {
            await index.AddAsync(new NewsItem { Id = $"{number}", Title = "t", Body = "b", Sectors = [value] });
            if (number % 400 == 399)
            {
                await index.CommitAsync();
            }
        }

        await index.CommitAsync();
        int seen = 0;
        for (int i = 0; i < 400; i++)
        {
            string typed = Misspelt(NameFolding.Fold(values[random.Next(values.Length)]).Split(' ')[^1], random);
            if (values.Any(value => NameBeginnings.Fit(value, value, typed)))
            {
                continue;
            }

            string[] expected = [.. values.Where(value => IsNear(typed, value)).Order(StringComparer.Ordinal)];
            var found = await index.SuggestAsync($"sector:{typed}", 50);
            if (expected.Length is > 0 and <= 50)
            {
                Assert.Equal(
                    (typed, string.Join('|', expected)),
                    (typed, string.Join('|', found.Select(one => one.Label).Order(StringComparer.Ordinal))));
                seen++;
            }
        }

        Assert.True(seen > 50, $"seed {seed}: only {seen} were near any.");
    }

    private static string Name(Random random) => string.Join(
        ' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => string.Concat(
            Enumerable.Range(0, random.Next(1, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]))));

    private static string Misspelt(string name, Random random)
    {
        for (int edit = 0; edit < 2 && name.Length > 3; edit++)
        {
            int place = random.Next(1, name.Length - 1);
            name = random.Next(3) switch
            {
                0 => name.Remove(place, 1),
                1 => name.Insert(place, "x"),
                _ => $"{name[..place]}{name[place + 1]}{name[place]}{name[(place + 2)..]}",
            };
        }

        return name;
    }

    private static bool IsNear(string typed, string value)
    {
        int edits = Misspelling.EditsOf(typed.Length);
        return NameBeginnings.Of(value).Any(beginning => beginning[0] == typed[0] && edits > 0
            && Enumerable.Range(0, beginning.Length + 1).Any(length => AlignmentDistance.Between(
                Characters(typed), Characters(beginning[..length]), edits) <= edits));
    }

    private static int[] Characters(string text) => [.. text.Select(character => (int)character)];
}
