using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Segments;
using NewsSearch.Vocabularies;

namespace NewsSearch.Suggesting;

/// <summary>Finds the terms of words that are one edit from another.</summary>
/// <remarks>
/// The dictionary knows stems alone, and of what is one edit from a word the stem may be far from the word's:
/// "electrecity" keeps its end, "electricity" is "electr". So the spellings are made and looked up, some fifty for each
/// letter (P. Norvig: How to write a spelling corrector, 2007).
/// </remarks>
internal sealed class NearbySpellings(Snapshot snapshot, Analyzer analyzer)
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Longer words are left as they are: they would have thousands.</summary>
    private const int LongestWord = 32;

    /// <summary>The terms, each with a spelling of it, folded, and how many items have it. May name a term more than
    /// once.</summary>
    /// <param name="word">The word.</param>
    /// <param name="least">So many items have the terms at least.</param>
    public IEnumerable<(string Term, long Frequency, string Spelling)> Of(string word, long least)
    {
        var tokens = new TokenBuffer();
        foreach (string spelling in OneEditFrom(word))
        {
            tokens.Clear();
            analyzer.Analyze(spelling, tokens);
            if (tokens.Count == 1 && !tokens[0].IsStopWord
                && FrequentTerms.Frequency(snapshot, tokens.Term(0)) is var frequency && frequency >= least)
            {
                yield return (Encoding.UTF8.GetString(tokens.Term(0)), frequency, NameFolding.Fold(spelling));
            }
        }
    }

    /// <summary>The spellings with a letter left out, two swapped, one replaced or one put in behind another.</summary>
    private static IEnumerable<string> OneEditFrom(string word)
    {
        for (int i = 0; i < word.Length && word.Length <= LongestWord; i++)
        {
            if (!char.IsLetter(word[i]))
            {
                continue;
            }

            string before = word[..i], behind = word[(i + 1)..];
            yield return before + behind;
            if (i > 0 && char.IsLetter(word[i - 1]) && word[i] != word[i - 1])
            {
                yield return $"{word[..(i - 1)]}{word[i]}{word[i - 1]}{behind}";
            }

            foreach (char letter in Alphabet)
            {
                yield return before + letter + behind;
                yield return before + word[i] + letter + behind;
            }
        }
    }
}
