using System.Text;
using NewsSearch.Postings;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Segments;

namespace NewsSearch.Suggesting;

/// <summary>Counts the items that queries find which have all but their last part in common.</summary>
/// <remarks>
/// Gives what a search for each gives. A query that is one word or facet value behind others that are all needed is
/// counted by its postings among the documents of these, which are searched for once. Any other query is searched for,
/// as long as that does not take too long.
/// </remarks>
/// <param name="snapshot">The state that is searched.</param>
/// <param name="plan">Plans a query.</param>
/// <param name="search">Searches: gives a plan's total, and its documents to a collector, if there is one.</param>
internal sealed class CompletionCounter(
    Snapshot snapshot, Func<string, QueryPlan> plan, Func<QueryPlan, IHitCollector?, long> search)
{
    /// <summary>So many documents may be looked at by searches, where one that is no phrase looks at all.</summary>
    private const long MostSearched = 4_000_000;

    /// <summary>To find a phrase in a document costs as much as looking at so many.</summary>
    private const int PhraseCost = 40;

    private readonly Dictionary<string, MatchedDocuments> _matched = new(StringComparer.Ordinal);
    private readonly List<PostingsCursor> _cursors = [];
    private long _searched;

    /// <summary>The documents that match what stands before the last part of a query.</summary>
    /// <returns>False where that is not to be told apart. Null stands for all live documents.</returns>
    public bool TryMatch(string query, out MatchedDocuments? documents)
    {
        var planned = plan(query);
        return TryMatch(planned, Parts(planned)[..^1], out documents);
    }

    /// <summary>How many items a query finds; none where to count them would take too long.</summary>
    public long Count(string query)
    {
        var planned = plan(query);
        var parts = Parts(planned);
        if (PatternOf(planned, parts[^1]) is ExactPattern { Field: QueryField.Title } title
            && TryMatch(planned, parts[..^1], out var documents))
        {
            return CountTitles(documents, title.Term);
        }

        if (TermsOf(planned, parts[^1]) is { } terms && TryMatch(planned, parts[..^1], out documents))
        {
            return Count(documents, (reader, postings) => terms.ForEach(term => AddPostings(reader, term, postings)));
        }

        if (parts[^1] is PlanNode.Facet { Filter: var filter } && TryMatch(planned, parts[..^1], out documents))
        {
            return Count(documents, (reader, postings) => AddPostings(reader, filter, postings));
        }

        // The first one is counted whatever it takes.
        bool isAllowed = _searched == 0 || _searched <= MostSearched;
        _searched += Cost(planned);
        return isAllowed ? search(planned, null) : 0;
    }

    private static List<PlanNode> Parts(QueryPlan plan) => plan.Root is PlanNode.And and ? [.. and.Parts] : [plan.Root];

    private static TermPattern? PatternOf(QueryPlan plan, PlanNode node) =>
        node is PlanNode.Leaf leaf ? plan.Leaves[leaf.Index].Pattern : null;

    /// <summary>The terms of a word that may stand anywhere, in whatever way it is spelt; else null.</summary>
    private static List<byte[]>? TermsOf(QueryPlan plan, PlanNode node)
    {
        var terms = new List<byte[]>();
        foreach (var part in node is PlanNode.Or or ? or.Parts : [node])
        {
            if (PatternOf(plan, part) is not ExactPattern { Field: QueryField.Any } exact)
            {
                return null;
            }

            terms.Add(exact.Term);
        }

        return terms;
    }

    private void AddPostings(SegmentReader reader, byte[] term, List<PostingsCursor> postings)
    {
        if (reader.Terms.TryFind(term, out var entry))
        {
            postings.Add(reader.Postings(entry, Cursor(postings.Count)));
        }
    }

    private void AddPostings(SegmentReader reader, FacetFilter filter, List<PostingsCursor> postings)
    {
        if (reader.Facet(filter.Field) is not { } column)
        {
            return;
        }

        foreach (string key in filter.Keys)
        {
            int ordinal = column.OrdinalOf(Encoding.UTF8.GetBytes(key));
            if (ordinal >= 0 && column.DocumentCounts[ordinal] > 0)
            {
                postings.Add(reader.Postings(column, ordinal, Cursor(postings.Count)));
            }
        }
    }

    /// <summary>A cursor that nothing else is counted by now.</summary>
    private PostingsCursor Cursor(int number)
    {
        if (number == _cursors.Count)
        {
            _cursors.Add(new());
        }

        return _cursors[number];
    }

    private long Count(MatchedDocuments? among, Action<SegmentReader, List<PostingsCursor>> open)
    {
        long count = 0;
        var postings = new List<PostingsCursor>();
        for (int segment = 0; segment < snapshot.Segments.Count; segment++)
        {
            postings.Clear();
            var view = snapshot.Segments[segment];
            open(view.Reader, postings);
            if (postings.Count > 0)
            {
                count += among is null ? MatchedDocuments.CountLive(view, postings) : among.Count(segment, postings);
            }
        }

        return count;
    }

    private long CountTitles(MatchedDocuments? among, byte[] term)
    {
        long count = 0;
        for (int segment = 0; segment < snapshot.Segments.Count; segment++)
        {
            var view = snapshot.Segments[segment];
            var postings = view.Reader.Terms.TryFind(term, out var entry)
                ? view.Reader.Postings(entry, Cursor(0))
                : null;
            for (int block = 0; block < (postings?.BlockCount ?? 0); block++)
            {
                postings!.MoveTo(block);
                var titles = postings.TitleFrequencies;
                var documents = postings.Documents;
                for (int i = 0; i < titles.Length; i++)
                {
                    bool matches = titles[i] > 0 && (among?.Has(segment, documents[i]) ?? view.IsLive(documents[i]));
                    count += matches ? 1 : 0;
                }
            }
        }

        return count;
    }

    private bool TryMatch(QueryPlan plan, List<PlanNode> head, out MatchedDocuments? documents)
    {
        documents = null;
        if (head.Count == 0)
        {
            return true;
        }

        var key = new StringBuilder();
        foreach (var part in head)
        {
            if (KeyOf(plan, part) is not { } own)
            {
                return false;
            }

            key.Append(own).Append('\n');
        }

        if (!_matched.TryGetValue(key.ToString(), out documents))
        {
            documents = new(snapshot);
            search(plan with { Root = head.Count == 1 ? head[0] : new PlanNode.And(head) }, documents);
            _matched.Add(key.ToString(), documents);
        }

        return true;
    }

    /// <summary>Says what a part is; null where it is none of those that stand before completions.</summary>
    private static string? KeyOf(QueryPlan plan, PlanNode part) => part switch
    {
        PlanNode.Facet facet => $"{facet.Filter.Field}={string.Join('\u001F', facet.Filter.Keys)}",
        PlanNode.Or or => or.Parts.Select(other => KeyOf(plan, other)).ToArray() is var keys
            && Array.TrueForAll(keys, key => key is not null) ? $"({string.Join('|', keys)})" : null,
        _ => PatternOf(plan, part) switch
        {
            ExactPattern exact => $"{exact.Field} {Convert.ToHexString(exact.Term)}",
            PhrasePattern phrase => $"{phrase.Field} {phrase.Slop} " + string.Join(
                ' ', phrase.Terms.Select(term => $"{Convert.ToHexString(term.Term)}@{term.Position}")),
            _ => null,
        },
    };

    private long Cost(QueryPlan plan)
    {
        long least = snapshot.LiveCount;
        foreach (var part in Parts(plan))
        {
            if (PatternOf(plan, part) is PhrasePattern phrase)
            {
                least = Math.Min(
                    least, PhraseCost * phrase.Terms.Min(term => FrequentTerms.Frequency(snapshot, term.Term)));
            }
        }

        return Math.Max(1, least);
    }
}
