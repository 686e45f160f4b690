using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Tests.Analysis;

/// <summary>What an analyzer made of a text, as strings to compare.</summary>
internal static class Analyzed
{
    /// <summary>The terms in order, separated by spaces; stop words in brackets.</summary>
    public static string Terms(Analyzer analyzer, string text)
    {
        var tokens = new TokenBuffer();
        analyzer.Analyze(text, tokens);
        return string.Join(' ', Enumerable.Range(0, tokens.Count).Select(i =>
            tokens[i].IsStopWord ? $"[{Term(tokens, i)}]" : Term(tokens, i)));
    }

    /// <summary>Every token with term, place and position, one a line, and the position behind the last.</summary>
    public static string Everything(Analyzer analyzer, string text)
    {
        var tokens = new TokenBuffer();
        int end = analyzer.Analyze(text, tokens);
        return string.Join('\n', Enumerable.Range(0, tokens.Count).Select(i => $"{Term(tokens, i)} {tokens[i]}"))
            + $"\n{end}";
    }

    /// <summary>A term as a string.</summary>
    public static string Term(TokenBuffer tokens, int index) => Encoding.UTF8.GetString(tokens.Term(index));
}
