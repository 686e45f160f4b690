using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Suggesting;
using NewsSearch.Terms;
using NewsSearch.Tests.Terms;

namespace NewsSearch.Tests.Searching;

/// <summary>What walks over the dictionary find is what asking the pattern about every term finds.</summary>
public class ExpansionTests
{
    private static readonly Gen<string> Letter = Gen.Frequency(
        (6, Gen.Elements("a", "b", "c")), (1, Gen.Elements("é", "ê", "я")),
        (1, Gen.Elements("日", "\uD7FF", "\uE000")),
        (1, Gen.Elements("😀", "😁", "\U0010FFFF")));

    private static readonly Gen<string> Word = Letter.ListOf().Select(string.Concat);

    // Some words are what others have been misspelt as; else few would be near.
    private static readonly Gen<byte[][]> Dictionary = Word.ListOf()
        .SelectMany(words => Gen.Choose(0, 6).SelectMany(cut => Letter.Select(letter =>
            words.Concat(words.Select(word => word.Insert(0, letter)))
                .Concat(words.Select(word => word[..^Math.Min(word.Length, cut)])))))
        .Select(words => DictionaryInMemory.Sorted(
            words.Select(word => Encoding.UTF8.GetBytes(Whole(word)))));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Fuzzy_words_expand_to_the_terms_they_accept(int edits) =>
        Prop.ForAll(Dictionary.ToArbitrary(), Word.ToArbitrary(), (terms, word) =>
        {
            var pattern = new FuzzyPattern(Encoding.UTF8.GetBytes(word), edits, QueryField.Any);
            AssertExpands(pattern, terms, term => pattern.Weight(term));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_500).WithEndSize(40));

    [Fact]
    public void Long_fuzzy_words_expand_to_the_terms_they_accept() =>
        Prop.ForAll(Gen.Choose(20, 200).ToArbitrary(), Word.ToArbitrary(), Word.ToArbitrary(), (length, head, tail) =>
        {
            string word = head + string.Concat(Enumerable.Repeat("ab😀", length)) + tail;
            var terms = DictionaryInMemory.Sorted(
                new[] { word, head + word, word + tail, word[2..], word.Replace("ab", "ba"), "a" + word[1..] + "b" }
                    .Select(term => Encoding.UTF8.GetBytes(Whole(term))));
            var pattern = new FuzzyPattern(Encoding.UTF8.GetBytes(word), 2, QueryField.Any);
            AssertExpands(pattern, terms, term => pattern.Weight(term));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(3));

    [Fact]
    public void Wildcards_expand_to_the_terms_they_accept() =>
        Prop.ForAll(
            Dictionary.ToArbitrary(),
            Gen.OneOf(Letter, Gen.Elements("?", "*", "\\*")).ListOf().Select(string.Concat).ToArbitrary(),
            (terms, text) =>
            {
                var pattern = new WildcardPattern(Encoding.UTF8.GetBytes(text), QueryField.Any);
                AssertExpands(pattern, terms, term => pattern.Accepts(term) ? 1 : 0);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(25));

    [Fact]
    public void Wildcards_of_many_symbols_expand_to_the_terms_they_accept()
    {
        string text = string.Concat(Enumerable.Repeat("a*?", 25));
        byte[][] terms = DictionaryInMemory.Sorted(Enumerable.Range(45, 20).SelectMany(length =>
            new[] { new string('a', length), new string('b', length), "a" + new string('c', length) + "a" })
            .Select(Encoding.UTF8.GetBytes));
        var pattern = new WildcardPattern(Encoding.UTF8.GetBytes(text), QueryField.Any);

        AssertExpands(pattern, terms, term => pattern.Accepts(term) ? 1 : 0);
        Assert.Contains(terms, term => pattern.Accepts(term));
    }

    [Fact]
    public void Prefixes_expand_to_the_terms_they_accept() =>
        Prop.ForAll(Dictionary.ToArbitrary(), Word.ToArbitrary(), Word.ToArbitrary(), (terms, prefix, stem) =>
        {
            var pattern = new PrefixPattern(
                Encoding.UTF8.GetBytes(prefix), QueryField.Any, stem.Length == 0 ? null : Encoding.UTF8.GetBytes(stem));
            AssertExpands(pattern, terms, term => pattern.Accepts(term) ? 1 : 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(20));

    [Fact]
    public void Damaged_dictionaries_are_reported_or_expand_to_something()
    {
        var random = new Random(20251121);
        byte[][] sorted = DictionaryInMemory.Sorted(Enumerable.Range(0, 300).Select(_ => Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(9) == 0 ? "😀" : "abcé"[
                random.Next(4)].ToString())))));
        var (terms, index) = DictionaryInMemory.Write(sorted);
        ExpandingPattern[] patterns =
        [
            new FuzzyPattern("abca"u8, 2, QueryField.Any), new FuzzyPattern("éab"u8, 1, QueryField.Any),
            new WildcardPattern("*a?b*"u8, QueryField.Any), new PrefixPattern([.. "ab"u8], QueryField.Any),
        ];
        int reported = 0;
        for (int i = 0; i < 6_000; i++)
        {
            byte[] damaged = i % 4 == 0 ? [.. index] : [.. terms];
            for (int changes = random.Next(3); changes >= 0; changes--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            try
            {
                var dictionary = i % 4 == 0
                    ? DictionaryInMemory.Open(terms, damaged)
                    : DictionaryInMemory.Open(damaged, index);
                patterns[i % patterns.Length].Expand(dictionary, new VisitedTerms());
                FuzzyTerms.VisitByLetters(dictionary, Misspelling.Near("abca"u8, 2), new VisitedTerms());
                dictionary.TryFind(sorted[i % sorted.Length], out _);
                for (var all = dictionary.Seek([]); all.HasCurrent;)
                {
                    all.MoveNext();
                }
            }
            catch (CorruptIndexException)
            {
                reported++;
            }
        }

        Assert.InRange(reported, 1, 5_999);
    }

    private static void AssertExpands(ExpandingPattern pattern, byte[][] terms, Func<byte[], float> weight)
    {
        var dictionary = DictionaryInMemory.Of(terms);
        var visited = new VisitedTerms();
        pattern.Expand(dictionary, visited);
        Assert.Equal(
            terms.Where(term => weight(term) > 0).Select(term => (Convert.ToHexString(term), weight(term))),
            visited.All.Select(term => (term.Term, term.Weight)));
        Assert.All(visited.All, term =>
        {
            Assert.True(dictionary.TryFind(Convert.FromHexString(term.Term), out var entry));
            Assert.Equal(entry, term.Entry);
        });
    }

    /// <summary>The text without halves of surrogate pairs, which have no UTF-8.</summary>
    private static string Whole(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));
}
