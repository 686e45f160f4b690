using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Analysis;

namespace NewsSearch.Tests.Analysis;

/// <summary>Words found 64 characters at a time, against the tokenizers that look at each character.</summary>
public sealed class WordMasksTests
{
    // Words of all lengths around 64, so that they begin and end at every place of a window, and what may join them.
    private static readonly Gen<string> Plain =
        from length in Gen.Frequency((12, Gen.Choose(1, 12)), (1, Gen.Choose(55, 140)))
        from word in Gen.Elements('a', 'Z', 'q', '7', '0', 'P').Select(letter => new string(letter, length))
        from behind in Gen.Elements(
            " ", " ", " ", ". ", ", ", "'s ", "-", "\n", "; ", "' ", "..", "\u2019s ", "_", ": a",
            " U.S.'s ", " co-op ", "5bn ", " Rs5pc, ", " per cent ", " e-mail.")
        select word + behind;

    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        NastyText.Any.Generator,
        Plain.ListOf().Select(string.Concat),
        from words in Plain.ListOf()
        from nasty in NastyText.Any.Generator
        from more in Plain.ListOf()
        select string.Concat(words) + nasty + string.Concat(more)).ToArbitrary();

    [Fact]
    public void Words_of_a_batch_are_those_of_the_tokenizers()
    {
        var english = new EnglishAnalyzer();
        var lucene = new LuceneEnglishAnalyzer();
        Prop.ForAll(Texts, text =>
        {
            Assert.Equal(OneByOne(text, EnglishNext), Batched(text, english));
            Assert.Equal(OneByOne(text, StandardTokenizer.TryNext), Batched(text, lucene));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    public void A_word_and_what_ends_it_may_stand_at_any_place_of_a_window(int place)
    {
        foreach (string end in new[] { "", " ", ".", ". ", ".x", "'", "'s", "_", "\u00E9", ".\u0301" })
        {
            string text = new string(' ', place) + "word" + end + " behind";
            Assert.Equal(
                OneByOne(text, EnglishNext), Batched(text, new EnglishAnalyzer()));
            Assert.Equal(
                OneByOne(text, StandardTokenizer.TryNext), Batched(text, new LuceneEnglishAnalyzer()));
        }
    }

    private static bool EnglishNext(ReadOnlySpan<char> text, ref int offset, out int start)
    {
        bool found = WordTokenizer.TryNext(text, ref offset, out start);
        offset = found ? EnglishWordEnd.Of(text, start, offset) : offset;
        return found;
    }

    private static List<string> OneByOne(string text, TryNext next)
    {
        var words = new List<string>();
        for (int offset = 0; next(text, ref offset, out int start);)
        {
            words.Add($"{start}:{text[start..offset]}");
        }

        return words;
    }

    private static List<string> Batched(string text, Analyzer analyzer)
    {
        var words = new List<string>();
        for (int offset = 0; ;)
        {
            var batch = analyzer.NextWords(text, ref offset);
            if (batch.IsEmpty)
            {
                return words;
            }

            foreach (var word in batch)
            {
                words.Add($"{word.Start}:{text.Substring(word.Start, word.Length)}");
            }
        }
    }

    private delegate bool TryNext(ReadOnlySpan<char> text, ref int offset, out int start);
}
