using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Analysis;

namespace NewsSearch.Tests.Analysis;

/// <summary>What holds for both analyzers and any UTF-16 text.</summary>
public sealed class AnalyzerPropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60);

    [Theory]
    [InlineData(Similarity.Combined)]
    [InlineData(Similarity.Lucene8)]
    public void Tokens_lie_in_the_text_one_behind_the_other(Similarity similarity)
    {
        var analyzer = Analyzer.Create(similarity);
        var tokens = new TokenBuffer();
        Prop.ForAll(NastyText.Any, text =>
        {
            tokens.Clear();
            int end = analyzer.Analyze(text, tokens);
            int lastOffset = 0;
            int lastPosition = -1;
            for (int i = 0; i < tokens.Count; i++)
            {
                Token token = tokens[i];
                if (i > 0 && token.Position == lastPosition)
                {
                    // A word that may be meant in two ways.
                    Assert.Equal(tokens[i - 1] with { IsStopWord = true }, token);
                    continue;
                }

                Assert.True(token.Start >= lastOffset && token.Length is > 0 and <= 255, token.ToString());
                Assert.True(token.Position > lastPosition, token.ToString());
                lastOffset = token.Start + token.Length;
                lastPosition = token.Position;
            }

            Assert.True(lastOffset <= text.Length);
            Assert.True(lastPosition < end);
        }).Check(Thorough);
    }

    [Theory]
    [InlineData(Similarity.Combined)]
    [InlineData(Similarity.Lucene8)]
    public void Tokens_never_split_a_surrogate_pair(Similarity similarity)
    {
        var analyzer = Analyzer.Create(similarity);
        var tokens = new TokenBuffer();
        Prop.ForAll(NastyText.Any, text =>
        {
            tokens.Clear();
            analyzer.Analyze(text, tokens);
            for (int i = 0; i < tokens.Count; i++)
            {
                Assert.False(Splits(text, tokens[i].Start), "start");
                Assert.False(Splits(text, tokens[i].Start + tokens[i].Length), "end");
            }
        }).Check(Thorough);
    }

    [Theory]
    [InlineData(Similarity.Combined)]
    [InlineData(Similarity.Lucene8)]
    public void Terms_are_never_empty_and_always_valid_UTF8(Similarity similarity)
    {
        var strict = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true);
        var analyzer = Analyzer.Create(similarity);
        var tokens = new TokenBuffer();
        Prop.ForAll(NastyText.Any, text =>
        {
            tokens.Clear();
            analyzer.Analyze(text, tokens);
            for (int i = 0; i < tokens.Count; i++)
            {
                Assert.NotEmpty(strict.GetString(tokens.Term(i)));
            }
        }).Check(Thorough);
    }

    [Theory]
    [InlineData(Similarity.Combined)]
    [InlineData(Similarity.Lucene8)]
    public void Words_that_begin_otherwise_than_what_is_wanted_become_none_of_it(Similarity similarity)
    {
        var analyzer = Analyzer.Create(similarity);
        TokenBuffer all = new(), some = new();
        Prop.ForAll(Texts().ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (text, choice) =>
        {
            all.Clear();
            some.Clear();
            int end = analyzer.Analyze(text, all);
            var wanted = FirstLetters.None;
            int chosen = all.Count == 0 ? 0 : choice % all.Count;
            if (all.Count > 0)
            {
                wanted.Add(all.Term(chosen));
            }

            Assert.Equal(end, analyzer.Analyze(text, some, wanted));
            int next = 0;
            for (int i = 0; i < all.Count; i++)
            {
                if (next < some.Count && some[next] == all[i])
                {
                    Assert.True(some.Term(next++).SequenceEqual(all.Term(i)));
                }
                else
                {
                    Assert.False(all.Term(i).SequenceEqual(all.Term(chosen)), text);
                }
            }

            Assert.Equal(some.Count, next);
        }).Check(Thorough);
    }

    [Fact]
    public void No_beginning_means_that_every_word_is_wanted()
    {
        var letters = FirstLetters.None;
        Assert.Equal(
            [false, false, true, true],
            ((char[])['a', '7', '_', 'é']).Select(first => letters.MayBegin(first)));
        letters.Add("t"u8);
        Assert.Equal([true, true, false], ((char[])['t', 'T', 'u']).Select(first => letters.MayBegin(first)));
        letters.Add([]);
        Assert.True(letters.MayBegin('u'));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void The_memo_changes_nothing_however_few_forms_it_holds(int maxForms)
    {
        Analyzer[] remembering = [new EnglishAnalyzer(maxForms), new LuceneEnglishAnalyzer(maxForms)];
        Prop.ForAll(NastyText.Any, text =>
        {
            Assert.Equal(
                Analyzed.Everything(new EnglishAnalyzer(), text), Analyzed.Everything(remembering[0], text));
            Assert.Equal(
                Analyzed.Everything(new LuceneEnglishAnalyzer(), text), Analyzed.Everything(remembering[1], text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [InlineData(Similarity.Combined)]
    [InlineData(Similarity.Lucene8)]
    public void What_stands_behind_a_space_does_not_change_what_stands_before(Similarity similarity)
    {
        var analyzer = Analyzer.Create(similarity);
        Prop.ForAll(NastyText.Any, NastyText.Any, (left, right) =>
        {
            // But for small letters: whether there is one decides whether capitals tell acronyms.
            string alone = Analyzed.Terms(analyzer, "x " + left);
            string both = Analyzed.Terms(analyzer, "x " + left + " " + right);
            Assert.StartsWith(alone, both, StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void There_is_no_analyzer_for_an_unknown_similarity() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Analyzer.Create((Similarity)99));

    private static bool Splits(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);

    /// <summary>Nasty texts, and words with the endings that stemmers change.</summary>
    private static Gen<string> Texts()
    {
        var word =
            from beginning in Gen.Elements("s", "D", "dy", "l", "ti", "U", "e", "9", "y", "sk", "Sing", "i", "O", "ab")
            from ending in Gen.Elements(
                "ies", "ing", "'s", "y", "ied", "sses", "eed", "ational", "is", "ly", ".S.", ",000", "\u0301n", "")
            select beginning + ending;
        return Gen.OneOf(NastyText.Any.Generator, word.ListOf().Select(words => string.Join(' ', words)));
    }
}
