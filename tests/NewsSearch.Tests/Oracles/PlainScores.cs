using System.Text.RegularExpressions;
using NewsSearch.Queries;
using NewsSearch.Scoring;

namespace NewsSearch.Tests.Oracles;

/// <summary>Scores a word, phrase or pattern in every document of a state.</summary>
internal sealed class PlainScores
{
    private readonly PlainState _state;
    private readonly PlainTerms _terms;
    private readonly float _titleWeight;
    private readonly bool _isOneField;
    private readonly long _texts;
    private readonly float[] _saturations;

    public PlainScores(PlainState state, PlainTerms terms, NewsIndexOptions options)
    {
        _state = state;
        _terms = terms;

        // Lucene8 knows one field: a word of the title counts as one of the body, and a phrase may stand across both.
        _isOneField = options.Similarity == Similarity.Lucene8;
        _titleWeight = _isOneField ? 1 : options.TitleWeight;
        _texts = state.Documents.Count(document => document.TitleLength + document.BodyLength > 0);
        long bodies = state.Documents.Sum(document => (long)document.BodyLength);
        long titles = state.Documents.Sum(document => (long)document.TitleLength);
        double total = bodies + ((double)_titleWeight * titles), average = total > 0 ? total / Math.Max(1, _texts) : 1;
        double perToken = options.Parameters.K1 * options.Parameters.B / average;
        _saturations = [.. state.Documents.Select(document =>
        {
            int title = _isOneField ? 0 : document.TitleLength;
            int body = document.BodyLength + (_isOneField ? document.TitleLength : 0);
            float bodyPart = (float)((options.Parameters.K1 * (1 - options.Parameters.B)) + (perToken * Rounded(body)));
            return bodyPart + (float)(perToken * _titleWeight * Rounded(title));
        })];
    }

    /// <summary>The documents that have a leaf, with its score in each.</summary>
    public (int Document, double Score)[] Of(PlainLeaf leaf)
    {
        var scores = new Dictionary<int, double>();
        float boost = leaf.Boost ?? 1;
        switch (leaf.Query)
        {
            case PrefixQuery or WildcardQuery:
                var accepts = Pattern(leaf.Query);
                foreach (int term in _state.Terms.Where(term => accepts(_terms.Text(term))))
                {
                    AddTerm(term, leaf.IsTitleOnly, (document, _) => scores[document] = boost);
                }

                break;
            case FuzzyQuery fuzzy:
                AddFuzzy(fuzzy, boost, leaf.IsTitleOnly, scores);
                break;
            case var _ when leaf.Terms.Length == 1:
                float weight = boost * Idf(leaf.Terms[0].Term);
                AddTerm(leaf.Terms[0].Term, leaf.IsTitleOnly, (document, frequency) =>
                    scores[document] = Score(weight, frequency, document));
                break;
            default:
                AddPhrase(leaf, boost, scores);
                break;
        }

        return [.. scores.Select(score => (score.Key, score.Value))];
    }

    /// <summary>The terms that a pattern stands for.</summary>
    public HashSet<int> TermsOf(Query pattern) => pattern is FuzzyQuery fuzzy
        ? [.. Best(fuzzy).Select(similar => similar.Term)]
        : [.. _state.Terms.Where(term => Pattern(pattern)(_terms.Text(term)))];

    private void AddTerm(int term, bool titleOnly, Action<int, float> add)
    {
        if (_state.Postings(term) is not { } postings)
        {
            return;
        }

        for (int i = 0; i < postings.Documents.Count; i++)
        {
            float frequency = Weighted(postings.Frequencies[i], postings.TitleFrequencies[i], titleOnly);
            if (frequency > 0)
            {
                add(postings.Documents[i], frequency);
            }
        }
    }

    private void AddFuzzy(FuzzyQuery fuzzy, float boost, bool titleOnly, Dictionary<int, double> scores)
    {
        var best = Best(fuzzy);
        float idf = best.Length == 0 ? 0 : best.Min(similar => Idf(similar.Term));
        foreach (var (term, similarity) in best)
        {
            float weight = boost * similarity * idf;
            AddTerm(term, titleOnly, (document, frequency) =>
            {
                scores[document] = scores.GetValueOrDefault(document) + Score(weight, frequency, document);
            });
        }
    }

    private (int Term, float Similarity)[] Best(FuzzyQuery fuzzy) =>
    [
        .. _state.Terms.Select(term => (Term: term, Similarity: Similar(fuzzy, _terms.Text(term))))
            .Where(similar => similar.Similarity > 0)
            .OrderByDescending(similar => similar.Similarity)
            .ThenBy(similar => _terms.Text(similar.Term), StringComparer.Ordinal)
            .Take(50),
    ];

    private void AddPhrase(PlainLeaf leaf, float boost, Dictionary<int, double> scores)
    {
        var weighty = leaf.Terms.Where(term => !_terms.IsStopWord(term.Term)).ToArray();
        weighty = weighty.Length == 0 ? leaf.Terms : weighty;
        float weight = boost * (float)weighty.Sum(term => (double)Idf(term.Term));
        var postings = leaf.Terms.Select(term => _state.Postings(term.Term)).ToArray();
        foreach (int document in postings.Contains(null) ? [] : postings.MinBy(p => p!.Documents.Count)!.Documents)
        {
            var (total, title) = PlainPhrase.Count(leaf, _state.Documents[document], _isOneField);
            float frequency = Weighted(total, title, leaf.IsTitleOnly);
            if (frequency > 0)
            {
                scores[document] = Score(weight, frequency, document);
            }
        }
    }

    private float Weighted(float total, float title, bool titleOnly) =>
        titleOnly ? _titleWeight * title : total + ((_titleWeight - 1) * title);

    private float Score(float weight, float frequency, int document) =>
        weight - (weight / (1f + (frequency / _saturations[document])));

    private float Idf(int term)
    {
        long frequency = _state.Postings(term)?.Documents.Count ?? 0;
        return (float)Math.Log(1 + ((Math.Max(0, _texts - frequency) + 0.5) / (frequency + 0.5)));
    }

    private static float Rounded(int length) => LengthNorm.Lengths[LengthNorm.Encode(length)];

    private Func<string, bool> Pattern(Query query)
    {
        if (query is PrefixQuery prefix)
        {
            // A prefix is also tried as a whole word, where stemming cuts letters that were typed.
            int word = _isOneField ? -1 : _terms.Of(prefix.Text);
            return text => text.StartsWith(prefix.Text, StringComparison.Ordinal)
                || (word >= 0 && text == _terms.Text(word));
        }

        string pattern = Regex.Escape(((WildcardQuery)query).Pattern).Replace(@"\*", ".*").Replace(@"\?", ".");
        return new Regex($"^{pattern}$", RegexOptions.CultureInvariant).IsMatch;
    }

    private static float Similar(FuzzyQuery fuzzy, string term)
    {
        int edits = Edits(fuzzy.Text, term), shorter = Math.Min(fuzzy.Text.Length, term.Length);
        return edits == 0 ? 1 : edits > fuzzy.Edits || edits >= shorter ? 0 : 1f - ((float)edits / shorter);
    }

    /// <summary>Inserted, deleted and changed characters and swapped neighbours, none edited twice.</summary>
    private static int Edits(string left, string right)
    {
        int[,] table = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                int change = i > 0 && j > 0 ? table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1) : 99;
                int delete = i > 0 ? table[i - 1, j] + 1 : 99, insert = j > 0 ? table[i, j - 1] + 1 : 99;
                bool swaps = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                int swap = swaps ? table[i - 2, j - 2] + 1 : 99;
                table[i, j] = i + j == 0 ? 0 : Math.Min(Math.Min(change, delete), Math.Min(insert, swap));
            }
        }

        return table[left.Length, right.Length];
    }
}
