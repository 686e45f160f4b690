using System.Diagnostics;
using System.Runtime.CompilerServices;
using NewsSearch.Analysis;
using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>Turns a query into a plan: analyses its words, resolves its facet values and dates.</summary>
/// <param name="analyzer">Makes the same tokens of queries as of items.</param>
/// <param name="similarity">How the index analyses text.</param>
/// <param name="facets">Resolves facet values.</param>
/// <param name="zone">The zone in which days begin.</param>
/// <param name="now">The moment that relative dates count from.</param>
internal sealed partial class QueryPlanner(
    Analyzer analyzer, Similarity similarity, FacetResolver facets, TimeZoneInfo zone, DateTimeOffset now)
{
    private readonly List<PlanLeaf> _leaves = [];
    private readonly List<QueryWarning> _warnings = [];
    private readonly Dictionary<string, int> _leafNumbers = new(StringComparer.Ordinal);
    private readonly TokenBuffer _tokens = new();
    private bool _keepStopWords;
    private bool _isWordList;
    private bool _tellsCapitals;

    private string _queryText = "";

    /// <summary>What could not be looked for as written.</summary>
    public IReadOnlyList<QueryWarning> Warnings => _warnings;

    /// <summary>The plan of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="text">What was typed, for the places of warnings.</param>
    /// <param name="isWordList">Whether the tokens of a word count one by one, not side by side.</param>
    public QueryPlan Plan(Query query, string text, bool isWordList = false)
    {
        _queryText = text;
        _isWordList = isWordList;
        _tellsCapitals = QueryCapitals.Tell(query);
        // Stop words narrow nothing, except where a query has nothing else.
        var root = Build(query, 1, isScored: true);
        if (root is null)
        {
            _keepStopWords = true;
            _proximities.Clear();
            root = Build(query, 1, isScored: true);
        }

        var shown = _leaves.Where(leaf => leaf.IsShown).Select(leaf => leaf.Pattern);
        return new(root ?? new PlanNode.None(), _leaves, [.. shown, .. _proximities]);
    }

    private PlanNode? Build(Query query, float boost, bool isScored)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return query switch
        {
            MatchAllQuery => new PlanNode.All(),
            WordQuery word when _isWordList => Tokens(word, boost, isScored),
            WordQuery word => Word(word, boost, isScored),
            PhraseQuery phrase => Phrase(phrase, boost, isScored),
            PrefixQuery prefix => Prefix(prefix, boost, isScored),
            WildcardQuery wildcard => Leaf(
                "w" + wildcard.Pattern,
                WildcardPattern.Create(wildcard.Pattern, wildcard.Field, analyzer),
                boost,
                isScored),
            FuzzyQuery fuzzy => Leaf(
                "f" + fuzzy.Edits + fuzzy.Text,
                new FuzzyPattern(analyzer.Fold(fuzzy.Text), fuzzy.Edits, fuzzy.Field),
                boost,
                isScored),
            FacetQuery facet => new PlanNode.Facet(
                new(facet.Field, facets.Resolve(facet.Field, facet.Value, facet.Place.Span))),
            DateQuery date => new PlanNode.Dates(DateFilter.From(date.Resolve(now, zone), zone)),
            BoostQuery boosted => Build(boosted.Part, Math.Clamp(boost * boosted.Boost, 0, 1e6f), isScored),
            NotQuery not => Build(not.Part, 1, isScored: false) is { } part ? new PlanNode.Not(part) : null,
            ProximityQuery near => Proximity(near, boost, isScored),
            AndQuery and => Parts(and.Parts, boost, isScored, isAnd: true) is { Count: > 0 } parts
                ? parts.Count == 1 ? parts[0] : new PlanNode.And(parts)
                : null,
            OrQuery or => Parts(or.Parts, boost, isScored, isAnd: false) is { Count: > 0 } parts
                ? parts.Count == 1 ? parts[0] : new PlanNode.Or(parts)
                : null,
            _ => throw new UnreachableException("The planner knows every kind of query."),
        };
    }

    private List<PlanNode> Parts(IReadOnlyList<Query> queries, float boost, bool isScored, bool isAnd)
    {
        var parts = new List<PlanNode>(queries.Count);
        foreach (var query in queries)
        {
            if (Build(query, boost, isScored) is not { } part)
            {
                continue;
            }

            // What a proximity needs are parts of this AND as well, so that they lead and are scored like the others.
            foreach (var each in isAnd && part is PlanNode.And and ? and.Parts : [part])
            {
                if (!parts.Contains(each))
                {
                    parts.Add(each);
                }
            }
        }

        return parts;
    }

    private PlanNode.Leaf Prefix(PrefixQuery prefix, float boost, bool isScored)
    {
        byte[] folded = analyzer.Fold(prefix.Text);
        return Leaf(
            "x" + Convert.ToHexString(folded),
            new PrefixPattern(folded, prefix.Field, Stem(prefix.Text, folded)),
            boost,
            isScored);
    }

    private byte[]? Stem(string text, byte[] folded)
    {
        if (similarity == Similarity.Lucene8)
        {
            return null;
        }

        // An ending that is only begun has no spelling of its own yet: organiz* is to find what organise* finds.
        bool isBegun = text.EndsWith("iz", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith("yz", StringComparison.OrdinalIgnoreCase);
        _tokens.Clear();
        analyzer.Analyze(isBegun ? text + "e" : text, isEither: false, _tokens, FirstLetters.All);
        return _tokens.Count == 1 && !_tokens.Term(0).StartsWith(folded) ? _tokens.Term(0).ToArray() : null;
    }

    private PlanNode.Leaf Leaf(
        string key, TermPattern pattern, float boost, bool isScored, IReadOnlyList<byte[]>? weightTerms = null)
    {
        key = pattern.Field + key;
        if (_leafNumbers.TryGetValue(key, out int number))
        {
            var known = _leaves[number];
            _leaves[number] = known with
            {
                Boost = !isScored ? known.Boost : known.IsScored ? Math.Max(known.Boost, boost) : boost,
                IsScored = known.IsScored || isScored,
                IsShown = known.IsShown || (isScored && !_isNear),
            };
            return new(number);
        }

        _leafNumbers.Add(key, _leaves.Count);
        _leaves.Add(new(pattern, boost, isScored, weightTerms ?? [], isScored && !_isNear));
        return new(_leaves.Count - 1);
    }
}
