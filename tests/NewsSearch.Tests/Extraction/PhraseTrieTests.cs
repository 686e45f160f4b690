using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Extraction;

namespace NewsSearch.Tests.Extraction;

public class PhraseTrieTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(30);

    private static readonly Gen<string> Phrase =
        Gen.Elements("a", "b", "c").NonEmptyListOf().Select(words => string.Join(' ', words.Take(5)));

    [Fact]
    public void The_longest_phrase_at_each_word_is_the_one_that_trying_all_finds()
    {
        var inputs =
            from phrases in Phrase.ListOf()
            from text in Gen.Elements("a", "b", "c", "d").ListOf()
            select (Phrases: phrases.Distinct().ToArray(), Text: text.ToArray());
        Prop.ForAll(inputs.ToArbitrary(), input =>
        {
            var lexicon = new WordLexicon();
            var trie = new PhraseTrie();
            int[] numbers = [.. input.Phrases.Select(phrase => trie.Add(lexicon.Number(phrase, out _)))];
            Assert.Equal(Enumerable.Range(0, numbers.Length), numbers);
            using var words = TextWords.Scan(string.Join(' ', input.Text), lexicon);
            for (int at = 0; at < input.Text.Length; at++)
            {
                string rest = string.Join(' ', input.Text.Skip(at)) + " ";
                string? longest = input.Phrases.Where(phrase => rest.StartsWith(phrase + " ", StringComparison.Ordinal))
                    .MaxBy(phrase => phrase.Length);
                int length = trie.Match(words, at, out int number);
                Assert.Equal(longest is null ? 0 : longest.Split(' ').Length, length);
                Assert.Equal(longest is null ? -1 : Array.IndexOf(input.Phrases, longest), number);
            }
        }).Check(Thorough);
    }

    [Fact]
    public void An_equal_phrase_keeps_its_number()
    {
        var lexicon = new WordLexicon(singular: true);
        var trie = new PhraseTrie();
        Assert.Equal(0, trie.Add(lexicon.Number("trade talks", out _)));
        Assert.Equal(1, trie.Add(lexicon.Number("trade", out _)));
        Assert.Equal(0, trie.Add(lexicon.Number("Trade talk", out _)));
        Assert.Equal(2, trie.Count);
    }
}
