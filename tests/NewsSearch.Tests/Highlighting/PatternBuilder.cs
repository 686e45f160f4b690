using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Highlighting;

/// <summary>Patterns as a planner makes them of words.</summary>
internal static class PatternBuilder
{
    private static readonly Analyzer English = Analyzer.Create(Similarity.Combined);

    public static ExactPattern Word(string word, QueryField field = QueryField.Any) => new(Terms(word)[0].Term, field);

    public static PhrasePattern Phrase(string words, int slop = 0, QueryField field = QueryField.Any) =>
        new(Terms(words), slop, field);

    public static PrefixPattern Prefix(string word) => new(Encoding.UTF8.GetBytes(word), QueryField.Any);

    private static List<PhraseTerm> Terms(string text)
    {
        var tokens = new TokenBuffer();
        lock (English)
        {
            English.Analyze(text, tokens);
        }

        return Enumerable.Range(0, tokens.Count)
            .Where(i => !tokens[i].IsStopWord)
            .Select(i => new PhraseTerm(tokens.Term(i).ToArray(), tokens[i].Position))
            .ToList();
    }
}
