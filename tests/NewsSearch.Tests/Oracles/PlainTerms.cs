using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Tests.Oracles;

/// <summary>Numbers the terms that an analyzer makes of words.</summary>
internal sealed class PlainTerms(Similarity similarity)
{
    private readonly Analyzer _analyzer = Analyzer.Create(similarity);
    private readonly TokenBuffer _tokens = new();
    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<(string Text, bool IsStopWord)> _terms = [];

    public int Count => _terms.Count;

    public string Text(int term) => _terms[term].Text;

    public bool IsStopWord(int term) => _terms[term].IsStopWord;

    /// <summary>The terms of words with a space between each two.</summary>
    public int[] OfText(string text) => text.Length == 0 ? [] : [.. text.Split(' ').Select(Of)];

    /// <summary>The term of a word; −1 where the analyzer drops it.</summary>
    public int Of(string word)
    {
        if (_words.TryGetValue(word, out int known))
        {
            return known;
        }

        _tokens.Clear();
        _analyzer.Analyze(word, _tokens);
        Assert.InRange(_tokens.Count, 0, 1);
        int number = -1;
        if (_tokens.Count == 1)
        {
            string term = Encoding.UTF8.GetString(_tokens.Term(0));
            if (!_numbers.TryGetValue(term, out number))
            {
                _numbers.Add(term, number = _terms.Count);
                _terms.Add((term, _tokens[0].IsStopWord));
            }
        }

        _words.Add(word, number);
        return number;
    }
}
