using NewsSearch.Extraction;
using NewsSearch.Extraction.Articles;
using NewsSearch.Extraction.Lines;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Extraction;

/// <summary>
/// Work grows with the length of a text and no faster, whatever it repeats. Counted are looks at lines and allocated
/// bytes, which are the same each time, rather than time.
/// </summary>
public sealed class LinearWorkTests
{
    private const int Seed = 1;
    private const int Shorter = 16 * 1024;
    private const int Times = 8;

    /// <summary>
    /// Work of eight times the text is at most three times eight times as much, where squares would be 64: buffers
    /// double, and dictionaries begin small.
    /// </summary>
    private const int Margin = 3;

    /// <summary>Each of some passes looks at a line once, and at its neighbours.</summary>
    private const int MostLooks = 32;

    private const string Headline = "Harbour of Bergen opened to new ferries\n";
    private const string Story = "The harbour of Bergen opened to new ferries today.\n";

    [Fact]
    public void Putting_an_article_together_looks_at_each_line_a_few_times()
    {
        var lavish = new List<string>();
        foreach (var (name, pattern) in RepeatedKindsTable.Lines)
        {
            string repeated = RepeatedText.Of(Shorter, Seed, pattern);
            foreach (string text in (string[])[repeated, Headline + repeated + "\n" + Story, Story + repeated])
            {
                var read = LineReader.Read(TextRepair.Repair(text), DateOrder.None);
                var lines = new CountingLines(LineClassifier.Classify(read, DateOrder.None));
                ArticleReader.Read(lines, new ExtractionContext(NewsVocabulary.Default), []);
                if (lines.Looks > MostLooks * (lines.Count + 1L))
                {
                    lavish.Add($"{name}: {lines.Looks} looks at {lines.Count} lines");
                }
            }
        }

        Assert.Empty(lavish);
    }

    [Fact]
    public void Memory_for_a_text_of_one_kind_of_lines_grows_with_its_length() =>
        Assert.Empty(RepeatedKindsTable.Lines.SelectMany(kind => Superlinear(kind.Key, Parse, kind.Value)));

    [Fact]
    public void Memory_for_lines_between_a_headline_and_its_story_grows_with_their_length() =>
        Assert.Empty(RepeatedKindsTable.Lines.SelectMany(kind =>
            Superlinear(kind.Key, text => Parse(Headline + text + "\n" + Story), kind.Value)));

    [Fact]
    public void Memory_for_lines_below_a_story_grows_with_their_length() =>
        Assert.Empty(RepeatedKindsTable.Lines.SelectMany(kind =>
            Superlinear(kind.Key, text => Parse(Story + text), kind.Value)));

    [Fact]
    public void Memory_for_alternating_kinds_of_lines_grows_with_their_length()
    {
        const int pairs = 60;
        var random = new Random(Seed);
        var kinds = RepeatedKindsTable.Lines.ToArray();
        var superlinear = new List<string>();
        for (int i = 0; i < pairs; i++)
        {
            var (one, other) = (kinds[random.Next(kinds.Length)], kinds[random.Next(kinds.Length)]);
            superlinear.AddRange(Superlinear($"{one.Key} and {other.Key}", Parse, one.Value, other.Value));
        }

        Assert.Empty(superlinear);
    }

    private static void Parse(string text) =>
        RawNews.Parse(text, new ExtractionOptions { ReferenceDate = new DateOnly(2025, 6, 1) });

    private static IEnumerable<string> Superlinear(string name, Action<string> read, params string[] patterns)
    {
        Allocated(read, RepeatedText.Of(Shorter / Times, Seed, patterns));
        long few = Allocated(read, RepeatedText.Of(Shorter, Seed, patterns));
        long many = Allocated(read, RepeatedText.Of(Shorter * Times, Seed, patterns));
        return many > few * Times * Margin ? [$"{name}: {few} bytes, {many} for {Times} times the text"] : [];
    }

    private static long Allocated(Action<string> read, string text)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
