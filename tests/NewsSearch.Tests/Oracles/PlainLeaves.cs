using System.Globalization;
using NewsSearch.Queries;

namespace NewsSearch.Tests.Oracles;

/// <summary>The distinct words, phrases and patterns of a query.</summary>
/// <remarks>
/// Stop words narrow nothing: a part of nothing but stop words is as if it were not there, except where the whole query
/// has nothing else.
/// </remarks>
internal sealed class PlainLeaves
{
    private readonly PlainTerms _terms;
    private readonly Dictionary<string, PlainLeaf> _leaves = [];
    private readonly List<PlainLeaf> _inOrder = [];
    private readonly bool _keepStopWords;

    public PlainLeaves(Query query, PlainTerms terms)
    {
        _terms = terms;
        _keepStopWords = !Counts(query);
        Collect(query, 1, isScored: true);
    }

    /// <summary>In the order of the query.</summary>
    public IReadOnlyList<PlainLeaf> All => _inOrder;

    /// <summary>Whether a part has anything but stop words.</summary>
    public bool Counts(Query query) => query switch
    {
        BoostQuery boosted => Counts(boosted.Part),
        NotQuery not => Counts(not.Part),
        AndQuery and => and.Parts.Any(Counts),
        OrQuery or => or.Parts.Any(Counts),
        ProximityQuery => true,
        WordQuery or PhraseQuery => Of(query) is not null,
        _ => true,
    };

    /// <summary>The leaf of a word, phrase or pattern; null if it does not count.</summary>
    /// <param name="query">The word, phrase or pattern.</param>
    /// <param name="isNear">Whether it must be near something, so that stop words count, too.</param>
    public PlainLeaf? Of(Query query, bool isNear = false)
    {
        (int Term, int Position)[] terms = query switch
        {
            WordQuery word => Places(word.Text),
            PhraseQuery phrase => Places(phrase.Text),
            _ => [],
        };
        bool isText = query is WordQuery or PhraseQuery;
        bool onlyStopWords = isText && terms.All(term => _terms.IsStopWord(term.Term));
        if (isText && (terms.Length == 0 || (onlyStopWords && query is WordQuery && !_keepStopWords && !isNear)))
        {
            return null;
        }

        string key = query switch
        {
            WordQuery word => $"{word.Field} {terms[0].Term}",
            PhraseQuery phrase when terms.Length == 1 => $"{phrase.Field} {terms[0].Term}",
            PhraseQuery phrase => string.Create(
                CultureInfo.InvariantCulture, $"{phrase.Field} {phrase.Slop} {string.Join(' ', terms)}"),
            _ => query.ToString(),
        };
        if (!_leaves.TryGetValue(key, out var leaf))
        {
            _leaves.Add(key, leaf = new(query, terms));
            _inOrder.Add(leaf);
        }

        return leaf;
    }

    private (int Term, int Position)[] Places(string text) =>
        [.. _terms.OfText(text).Select((term, position) => (term, position)).Where(place => place.term >= 0)];

    private void Collect(Query query, float boost, bool isScored, bool isNear = false)
    {
        switch (query)
        {
            case BoostQuery boosted:
                Collect(boosted.Part, Math.Clamp(boost * boosted.Boost, 0, 1e6f), isScored, isNear);
                break;
            case NotQuery not:
                Collect(not.Part, 1, isScored: false);
                break;
            case AndQuery and:
                and.Parts.ToList().ForEach(part => Collect(part, boost, isScored));
                break;
            case OrQuery or:
                or.Parts.ToList().ForEach(part => Collect(part, boost, isScored, isNear));
                break;
            case ProximityQuery near:
                near.Parts.ToList().ForEach(part => Collect(part, boost, isScored, isNear: true));
                break;
            case MatchAllQuery or FacetQuery or DateQuery:
                break;
            default:
                // A stop word that must be near something narrows, but adds no score.
                if (Of(query, isNear) is { } leaf && isScored && (!isNear || Counts(query)))
                {
                    leaf.Boost = Math.Max(leaf.Boost ?? 0, boost);
                }

                break;
        }
    }
}
