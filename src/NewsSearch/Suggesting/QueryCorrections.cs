using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Segments;
using NewsSearch.Terms;

namespace NewsSearch.Suggesting;

/// <summary>Other spellings of the words of a query that found next to nothing.</summary>
/// <param name="snapshot">The state that was searched.</param>
/// <param name="analyzer">Makes the same terms of the query as of items.</param>
internal sealed class QueryCorrections(Snapshot snapshot, Analyzer analyzer)
{
    /// <summary>Of a longer query only so many words are looked at.</summary>
    private const int MostWords = 6;

    private const int MostSpellings = 2;

    /// <summary>A word that so few items have may be misspelt in them.</summary>
    private const int VeryFew = 2;

    /// <summary>A word that is one edit further away must be 30 times as frequent to be as likely meant.</summary>
    private const double PerEdit = 1.0 / 30;

    private const int ShortestWord = 4;

    /// <summary>What is put in the place of something that is found at all must be found so many times as often.
    /// </summary>
    public const int MuchMore = 10;

    /// <summary>The texts with one word replaced; before these the one with all unknown words replaced.</summary>
    /// <param name="query">The query.</param>
    /// <param name="text">A text that is read as the query.</param>
    public IReadOnlyList<string> Of(Query query, string text)
    {
        var single = new List<string>();
        var unknown = new List<(string Word, List<string> Spellings)>();
        foreach (string word in Words(query).Distinct(StringComparer.Ordinal).Take(MostWords))
        {
            var (isUnknown, spellings) = Spellings(word);
            single.AddRange(spellings.Select(spelling => Replaced(text, word, spelling)));
            if (isUnknown && spellings.Count > 0)
            {
                unknown.Add((word, spellings));
            }
        }

        IEnumerable<string> texts = unknown.Count > 1 ? AllReplaced(text, unknown).Concat(single) : single;
        return [.. texts.Where(other => other != text).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>All unknown words replaced: each by its first spelling, then one after the other by its second.
    /// </summary>
    private static IEnumerable<string> AllReplaced(string text, List<(string Word, List<string> Spellings)> unknown)
    {
        for (int other = -1; other < unknown.Count; other++)
        {
            string replaced = text;
            for (int i = 0; i < unknown.Count; i++)
            {
                var (word, spellings) = unknown[i];
                replaced = Replaced(replaced, word, i == other ? spellings[^1] : spellings[0]);
            }

            yield return replaced;
        }
    }

    /// <summary>The words that the query asks for, not those that it excludes.</summary>
    private List<string> Words(Query query)
    {
        var words = new List<string>();
        var open = new Stack<Query>([query]);
        while (open.TryPop(out var part))
        {
            switch (part)
            {
                case AndQuery and:
                    and.Parts.Reverse().ToList().ForEach(open.Push);
                    break;
                case OrQuery or:
                    or.Parts.Reverse().ToList().ForEach(open.Push);
                    break;
                case ProximityQuery near:
                    near.Parts.Reverse().ToList().ForEach(open.Push);
                    break;
                case BoostQuery boost:
                    open.Push(boost.Part);
                    break;
                case WordQuery word:
                    AddWords(word.Text, words);
                    break;
                case PhraseQuery phrase:
                    AddWords(phrase.Text, words);
                    break;
            }
        }

        return words;
    }

    private void AddWords(string text, List<string> words)
    {
        var tokens = new TokenBuffer();
        analyzer.Analyze(text, tokens);
        for (int i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsStopWord && tokens[i].Length >= ShortestWord)
            {
                words.Add(text.Substring(tokens[i].Start, tokens[i].Length));
            }
        }
    }

    private (bool IsUnknown, List<string> Spellings) Spellings(string word)
    {
        var tokens = new TokenBuffer();
        analyzer.Analyze(word, tokens);
        if (tokens.Count != 1)
        {
            return (false, []);
        }

        byte[] term = tokens.Term(0).ToArray();
        string own = Encoding.UTF8.GetString(term);
        long frequency = FrequentTerms.Frequency(snapshot, term);
        long least = Math.Max(1, MuchMore * frequency);
        var surfaces = new SurfaceForms(snapshot, analyzer);
        return (frequency <= VeryFew,
        [
            .. Similar(term, least)
                .Concat(new NearbySpellings(snapshot, analyzer).Of(word, least)
                    .Select(other => new Nearby(other.Term, 1, other.Frequency, other.Spelling)))
                .Where(other => other.Term != own)
                .GroupBy(other => other.Term, StringComparer.Ordinal)
                .Select(same => same
                    .OrderBy(other => other.Edits).ThenByDescending(other => other.Spelling.Length).First())
                .OrderByDescending(other => other.Frequency * Math.Pow(PerEdit, other.Edits))
                .ThenBy(other => other.Term, StringComparer.Ordinal)
                .Select(other => FormOf(other, surfaces)).OfType<string>().Take(MostSpellings),
        ]);
    }

    private static string? FormOf(Nearby other, SurfaceForms surfaces)
    {
        byte[] term = Encoding.UTF8.GetBytes(other.Term);
        return surfaces.Of(term, other.Spelling) ?? surfaces.Of(term, "");
    }

    /// <summary>The terms that are nearly the word's own.</summary>
    private IEnumerable<Nearby> Similar(byte[] term, long least)
    {
        int edits = Math.Max(1, Misspelling.EditsOf(term.Length + 1));
        var near = Misspelling.Near(term, edits);
        return CountedTerms.Of(snapshot, (terms, visited) => FuzzyTerms.Visit(terms, near, visited)).Counts
            .Where(other => other.Frequency >= least)
            .Select(other => new Nearby(
                other.Term, AlignmentDistance.Between(near.Word, Characters(other.Term), edits), other.Frequency, ""));
    }

    private static string Replaced(string text, string word, string spelling)
    {
        int from = 0;
        while ((from = text.IndexOf(word, from, StringComparison.Ordinal)) >= 0)
        {
            int end = from + word.Length;
            bool isWhole = (from == 0 || !char.IsLetterOrDigit(text[from - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            text = isWhole ? text[..from] + spelling + text[end..] : text;
            from += isWhole ? spelling.Length : 1;
        }

        return text;
    }

    private static int[] Characters(string term) => [.. term.EnumerateRunes().Select(rune => rune.Value)];

    /// <summary>A term that may be meant.</summary>
    /// <param name="Term">The term.</param>
    /// <param name="Edits">How far it, or a word of it, is from what was typed.</param>
    /// <param name="Frequency">How many items have it.</param>
    /// <param name="Spelling">The word of it that is near, folded; empty where only the term is.</param>
    private sealed record Nearby(string Term, int Edits, long Frequency, string Spelling);
}
