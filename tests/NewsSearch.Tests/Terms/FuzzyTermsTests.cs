using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Suggesting;
using NewsSearch.Terms;

namespace NewsSearch.Tests.Terms;

/// <summary>Terms near a word by the letters of all terms against a walk with the automaton.</summary>
public sealed class FuzzyTermsTests
{
    // Few letters, so that words have them twice and four times; some have no mark for twice, others share a mark.
    private static readonly Gen<string> Letter = Gen.Frequency(
        (8, Gen.Elements("e", "a", "p", "z", "h")), (2, Gen.Elements("1", "7", "A", "-")),
        (2, Gen.Elements("é", "я", "日", "😀")));

    private static readonly Gen<string> Word =
        Gen.Choose(1, 9).SelectMany(length => Letter.ArrayOf(length)).Select(string.Concat);

    // Terms that begin below a blank are no words.
    private static readonly Gen<byte[][]> Terms = Gen.Choose(0, 1_500).SelectMany(count => Word.ArrayOf(count))
        .Select(words => DictionaryInMemory.Sorted(
            words.Concat(["\u0001", "\u0001e", "\u0002a"]).Select(Encoding.UTF8.GetBytes)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Letters_rule_out_no_term_that_a_walk_finds(int edits) =>
        Prop.ForAll(Terms.ToArbitrary(), Word.ToArbitrary(), (terms, word) =>
        {
            var dictionary = DictionaryInMemory.Of(terms);
            var automaton = Misspelling.Near(Encoding.UTF8.GetBytes(word), edits);
            VisitedTerms walked = new(), byLetters = new();
            TermWalk<LevenshteinAutomaton>.Run(dictionary, automaton, walked);
            FuzzyTerms.VisitByLetters(dictionary, automaton, byLetters);
            Assert.Equal(walked.All, byLetters.All);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Letters_rule_out_most_terms()
    {
        string[] syllables = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "ro", "su", "ta", "ve", "wi", "xo", "zu"];
        var words = syllables.SelectMany(a => syllables.SelectMany(b => syllables.Select(c => a + b + c)));
        var dictionary = DictionaryInMemory.Of(DictionaryInMemory.Sorted(words.Select(Encoding.UTF8.GetBytes)));
        int[] word = [.. "basuni".Select(letter => (int)letter)];

        int candidates = 0;
        for (var near = dictionary.Letters.Near(word, 1); near.MoveNext(); candidates++)
        {
        }

        // The six orders of its syllables, and each with a consonant changed into the other two before the same vowel.
        Assert.Equal(6 * (1 + (3 * 2)), candidates);
    }

    [Fact]
    public void However_often_it_is_searched_a_large_dictionary_gives_the_same()
    {
        var random = new Random(7);
        var words = Enumerable.Range(0, 9_000).Select(_ =>
            string.Concat(Enumerable.Range(0, 6).Select(_ => "aeinrst"[random.Next(7)])));
        var dictionary = DictionaryInMemory.Of(DictionaryInMemory.Sorted(words.Select(Encoding.UTF8.GetBytes)));
        var automaton = Misspelling.Near("strain"u8, 2);
        var walked = new VisitedTerms();
        TermWalk<LevenshteinAutomaton>.Run(dictionary, automaton, walked);
        Assert.NotEmpty(walked.All);

        for (int time = 0; time < 10; time++)
        {
            var visited = new VisitedTerms();
            FuzzyTerms.Visit(dictionary, automaton, visited);
            Assert.Equal(walked.All, visited.All);
        }
    }
}
