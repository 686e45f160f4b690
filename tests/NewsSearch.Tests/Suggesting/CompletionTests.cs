namespace NewsSearch.Tests.Suggesting;

/// <summary>Completions of random indexes against a look at every item.</summary>
public sealed class CompletionTests
{
    private static readonly string[] Prefixes =
    [
        "t", "tr", "tra", "trad", "trade", "traders", "c", "co", "cou", "countr", "countri", "country", "m", "min",
        "minis", "ministr", "р", "рек", "торг", "ت", "تجا", "e", "é", "éc", "ec", "str", "us", "u", "na", "1", "12",
        "gui", "biss", "guinea-b", "côte", "iv", "ahs", "kov", "lópez", "maria l", "ua", "be", "ka", "к", "the", "ger",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(11)]
    public async Task Completions_are_those_that_a_look_at_every_item_gives(int seed)
    {
        await using var items = await CompletionItems.CreateAsync(seed);
        var exhaustive = new ExhaustiveCompletions(items.Live);
        int seen = 0;
        foreach (string? head in (string?[])[null, "cotton", "Kabul"])
        {
            foreach (string prefix in Prefixes)
            {
                string typed = head is null ? prefix : $"{head} {prefix}";
                var expected = exhaustive.Values(prefix, head)
                    .Concat(prefix.Contains(' ') ? [] : exhaustive.Terms(prefix, head))
                    .OrderByDescending(found => found.Count).ThenBy(found => found.Kind)
                    .ThenBy(found => found.Key, StringComparer.Ordinal).ToArray();
                var found = await items.Index.SuggestAsync(typed, 50);
                var actual = found.Where(suggestion => suggestion.Kind != SuggestionKind.Title)
                    .Select(suggestion => (suggestion.Kind, Key(exhaustive, suggestion), suggestion.Count))
                    .OrderByDescending(found => found.Count).ThenBy(found => found.Kind)
                    .ThenBy(found => found.Item2, StringComparer.Ordinal).ToArray();
                string message = $"seed {seed}, typed \"{typed}\"";
                Assert.True(expected.Length == 0 || expected.SequenceEqual(actual),
                    $"{message}: expected {string.Join(' ', expected)}, got {string.Join(' ', actual)}");
                Assert.All(found, suggestion => Assert.Equal(
                    (message, items.Index.Search(suggestion.Query).Total), (message, suggestion.Count)));
                seen += actual.Length;
            }
        }

        Assert.True(seen > 100, $"seed {seed}: only {seen} completions.");
    }

    [Theory]
    [InlineData(6)]
    [InlineData(9)]
    public async Task Of_more_than_are_wanted_the_best_of_each_kind_and_else_the_best_are_given(int seed)
    {
        await using var items = await CompletionItems.CreateAsync(seed);
        var exhaustive = new ExhaustiveCompletions(items.Live);
        foreach (string prefix in Prefixes.Where(prefix => prefix.Length < 3))
        {
            var all = exhaustive.Values(prefix, null).Concat(exhaustive.Terms(prefix, null))
                .OrderByDescending(found => found.Count).ToArray();
            for (int size = 1; size < 6; size++)
            {
                var best = all.DistinctBy(found => found.Kind).Take(size).Select(found => found.Count).ToList();
                var rest = all.Select(found => found.Count).ToList();
                best.ForEach(count => rest.Remove(count));
                var expected = best.Concat(rest.Take(size - best.Count)).OrderDescending();
                var found = await items.Index.SuggestAsync(prefix, size);
                Assert.True(all.Length == 0 || expected.SequenceEqual(found.Select(suggestion => suggestion.Count)),
                    $"seed {seed}, typed \"{prefix}\", size {size}");
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task The_newest_titles_that_have_what_is_typed_are_given(int seed)
    {
        await using var items = await CompletionItems.CreateAsync(seed);
        var exhaustive = new ExhaustiveCompletions(items.Live);
        bool IsWord(string prefix) => prefix.Length > 2 && !prefix.Contains(' ') && prefix != "the";
        foreach (string prefix in Prefixes.Where(IsWord))
        {
            string[] titles =
            [
                .. (await items.Index.SuggestAsync(prefix, 50))
                    .Where(suggestion => suggestion.Kind == SuggestionKind.Title)
                    .Select(suggestion => suggestion.Text).Order(),
            ];
            Assert.True(exhaustive.Titles(prefix).Order().SequenceEqual(titles), $"seed {seed}, typed \"{prefix}\"");
        }
    }

    private static string Key(ExhaustiveCompletions exhaustive, NewsSuggestion suggestion) =>
        suggestion.Kind == SuggestionKind.Term ? exhaustive.TermOf(suggestion.Label)
        : suggestion.Kind == SuggestionKind.Country
            ? suggestion.Query[(suggestion.Query.IndexOf("country:", StringComparison.Ordinal) + 8)..].Trim('"')
            : suggestion.Label;
}
