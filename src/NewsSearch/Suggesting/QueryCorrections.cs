using NewsSearch.Analysis;
using NewsSearch.Queries;
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
        string all = text;
        int unknown = 0;
        foreach (string word in Words(query).Distinct(StringComparer.Ordinal).Take(MostWords))
        {
            var (isUnknown, spellings) = Spellings(word);
            single.AddRange(spellings.Select(spelling => Replaced(text, word, spelling)));
            if (isUnknown && spellings.Count > 0)
            {
                all = Replaced(all, word, spellings[0]);
                unknown++;
            }
        }

        IEnumerable<string> texts = unknown > 1 ? [all, .. single] : single;
        return [.. texts.Where(other => other != text).Distinct(StringComparer.Ordinal)];
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
        long frequency = FrequentTerms.Frequency(snapshot, term);
        int edits = Math.Max(1, Misspelling.EditsOf(term.Length + 1));
        var near = Misspelling.Near(term, edits);
        var counted = CountedTerms.Of(snapshot, (terms, visited) => FuzzyTerms.Visit(terms, near, visited));
        var surfaces = new SurfaceForms(snapshot, analyzer);
        return (frequency == 0,
        [
            .. Swapped(word, Math.Max(1, MuchMore * frequency)).Take(MostSpellings),
            .. counted.Similar().Where(other => other.Similarity < 1 && other.Frequency >= MuchMore * frequency)
                .Select(other => surfaces.Of(System.Text.Encoding.UTF8.GetBytes(other.Term), ""))
                .OfType<string>().Take(MostSpellings),
        ]);
    }

    /// <summary>The word with two neighbouring letters in the other order, most frequent first.</summary>
    /// <remarks>Terms do not tell: without their endings "tarde" and "trade" are far from each other.</remarks>
    private IEnumerable<string> Swapped(string word, long least)
    {
        var tokens = new TokenBuffer();
        var found = new List<(string Spelling, long Frequency)>();
        for (int i = 1; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] || !char.IsLetter(word[i]) || !char.IsLetter(word[i - 1]))
            {
                continue;
            }

            string spelling = $"{word[..(i - 1)]}{word[i]}{word[i - 1]}{word[(i + 1)..]}";
            tokens.Clear();
            analyzer.Analyze(spelling, tokens);
            if (tokens.Count == 1 && !tokens[0].IsStopWord
                && FrequentTerms.Frequency(snapshot, tokens.Term(0)) is var frequency && frequency >= least)
            {
                found.Add((spelling, frequency));
            }
        }

        return found.OrderByDescending(each => each.Frequency).Select(each => each.Spelling);
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
}
