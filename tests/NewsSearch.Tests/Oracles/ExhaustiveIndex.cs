using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Queries;
using NewsSearch.Scoring;

namespace NewsSearch.Tests.Oracles;

/// <summary>The slow twin of the index: looks at every item for every query, with nothing but lists.</summary>
internal sealed class ExhaustiveIndex
{
    private readonly Analyzer _analyzer = Analyzer.Create(Similarity.Combined);
    private readonly NewsIndexOptions _options = new();
    private readonly List<ExhaustiveDocument> _buffer = [];
    private List<List<ExhaustiveDocument>> _segments = [];

    public IEnumerable<ExhaustiveDocument> Live => Counted.Where(document => document.IsLive);

    private IEnumerable<ExhaustiveDocument> Counted => _segments.SelectMany(segment => segment);

    public void Add(NewsItem item)
    {
        Delete(item.Id);
        _buffer.Add(new(item, _analyzer));
    }

    public void Delete(string id)
    {
        _buffer.RemoveAll(document => document.Item.Id == id);
        foreach (var document in Counted.Where(document => document.Item.Id == id))
        {
            document.IsLive = false;
        }
    }

    /// <summary>What is added since the last time becomes a segment; those without live items go.</summary>
    public void Refresh()
    {
        _segments.Add([.. _buffer]);
        _buffer.Clear();
        _segments = [.. _segments.Where(segment => segment.Any(document => document.IsLive))];
    }

    /// <summary>All that match, with their scores, best first; ties newest first, then by id.</summary>
    public IReadOnlyList<(ExhaustiveDocument Document, float Score)> Search(
        Query query, Func<ExhaustiveDocument, bool> filter)
    {
        var leaves = Leaves(query).GroupBy(leaf => leaf.Query)
            .Select(group => (Query: group.Key, Boost: group.Max(leaf => leaf.Boost))).ToArray();
        return
        [
            .. Live.Where(document => filter(document) && Matches(query, document))
                .Select(document => (document, Score: (float)leaves.Sum(leaf => (double)Score(leaf, document))))
                .OrderByDescending(hit => hit.Score)
                .ThenByDescending(hit => hit.document.Seconds)
                .ThenBy(hit => hit.document.Item.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(Query Query, float Boost)> Leaves(Query query, float boost = 1) => query switch
    {
        AndQuery and => and.Parts.SelectMany(part => Leaves(part, boost)),
        OrQuery or => or.Parts.SelectMany(part => Leaves(part, boost)),
        BoostQuery boosted => Leaves(boosted.Part, boost * boosted.Boost),
        WordQuery or PhraseQuery or PrefixQuery => [(query, boost)],
        _ => [],
    };

    private bool Matches(Query query, ExhaustiveDocument document) => query switch
    {
        MatchAllQuery => true,
        AndQuery and => and.Parts.All(part => Matches(part, document)),
        OrQuery or => or.Parts.Any(part => Matches(part, document)),
        NotQuery not => !Matches(not.Part, document),
        BoostQuery boosted => Matches(boosted.Part, document),
        FacetQuery facet => document.Values(facet.Field).Contains(facet.Value),
        _ => Frequency(query, document) > 0,
    };

    private float Score((Query Query, float Boost) leaf, ExhaustiveDocument document)
    {
        float frequency = Frequency(leaf.Query, document);
        if (frequency == 0)
        {
            return 0;
        }

        if (leaf.Query is PrefixQuery)
        {
            return leaf.Boost;
        }

        var counted = Counted.ToArray();
        long n = counted.Count(d => d.BodyLength + d.TitleLength > 0);
        double total = counted.Sum(d => (double)d.BodyLength)
            + ((double)_options.TitleWeight * counted.Sum(d => (double)d.TitleLength));
        double average = total > 0 ? total / Math.Max(1, n) : 1;
        float idf = 0;
        foreach (var (term, _) in Terms(leaf.Query))
        {
            long df = counted.Count(d => d.Has(term, titleOnly: false));
            idf += (float)Math.Log(1 + ((n - df + 0.5) / (df + 0.5)));
        }

        var (k1, b, _) = _options.Parameters;
        double perToken = k1 * b / average;
        float bodyPart = (float)((k1 * (1 - b)) + (perToken * Rounded(document.BodyLength)));
        float titlePart = (float)(perToken * _options.TitleWeight * Rounded(document.TitleLength));
        float weight = leaf.Boost * idf;
        return weight - (weight / (1f + (frequency / (bodyPart + titlePart))));
    }

    private static float Rounded(int length) => LengthNorm.Lengths[LengthNorm.Encode(length)];

    private float Frequency(Query query, ExhaustiveDocument document)
    {
        bool titleOnly = query is WordQuery { Field: QueryField.Title } or PhraseQuery { Field: QueryField.Title }
            or PrefixQuery { Field: QueryField.Title };
        float title = Count(query, document.Title), body = Count(query, document.Body);
        return titleOnly ? _options.TitleWeight * title : title + body + ((_options.TitleWeight - 1) * title);
    }

    private int Count(Query query, IReadOnlyList<(string Term, int Position, bool IsStopWord)> tokens)
    {
        if (query is PrefixQuery prefix)
        {
            return tokens.Count(token => token.Term.StartsWith(prefix.Text, StringComparison.Ordinal));
        }

        var terms = Terms(query);
        bool Stands((string Term, int Position) term, int start) => tokens.Any(token =>
            token.Term == term.Term && token.Position - start == term.Position - terms[0].Position);
        return tokens.Count(first => first.Term == terms[0].Term && terms.All(term => Stands(term, first.Position)));
    }

    private List<(string Term, int Position)> Terms(Query query)
    {
        var tokens = new TokenBuffer();
        _analyzer.Analyze(query is WordQuery word ? word.Text : ((PhraseQuery)query).Text, tokens);
        return [.. Enumerable.Range(0, tokens.Count)
            .Select(i => (Encoding.UTF8.GetString(tokens.Term(i)), tokens[i].Position))];
    }
}
