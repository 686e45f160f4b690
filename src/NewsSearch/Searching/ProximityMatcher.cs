using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>Finds what stands near each other in a title or body, from the places of its words.</summary>
/// <remarks>
/// Each operator looks at pairs of places that are near enough to count, at most <see cref="MostPairs"/> in one
/// text, and of many operators each at most its part of <see cref="MostOfAll"/>: no article comes near that, and
/// no text takes longer than its length. Whoever is asked only whether there is a match stops at the first.
/// </remarks>
internal sealed class ProximityMatcher(ProximityPattern pattern)
{
    /// <summary>So many pairs of places of an operator are looked at in one text.</summary>
    public const int MostPairs = 1 << 14;

    /// <summary>So many pairs of places of all operators are looked at in one text.</summary>
    public const int MostOfAll = 1 << 17;

    private const int LeastPairs = 1024;

    private readonly List<PositionSpan>[] _spans = [.. pattern.Nodes.Select(_ => new List<PositionSpan>())];
    private readonly bool[][] _marks = new bool[pattern.Nodes.Count][];

    // Many operators share what may be looked at, but each looks at some.
    private readonly int _mostPairs = Math.Clamp(
        MostOfAll / Math.Max(1, pattern.Nodes.Count(node => node is ProximityNode.Join)), LeastPairs, MostPairs);

    /// <summary>The places of a leaf, to be filled in, ascending, before the text is looked at.</summary>
    public List<PositionSpan> Spans(int node) => _spans[node];

    /// <summary>The positions but the first at which sentences begin.</summary>
    public List<int> Sentences { get; } = [];

    /// <summary>The positions but the first at which paragraphs begin.</summary>
    public List<int> Paragraphs { get; } = [];

    /// <summary>Whether a place of a leaf belongs to a match; after <see cref="Mark"/>.</summary>
    public bool IsMarked(int node, int place) => _marks[node][place];

    /// <summary>Whether there is a match.</summary>
    public bool HasMatch()
    {
        Combine(stopsAtFirst: true);
        return _spans[^1].Count > 0;
    }

    /// <summary>Finds which places of leaves belong to any match.</summary>
    public void Mark()
    {
        Combine(stopsAtFirst: false);
        for (int node = 0; node < _marks.Length; node++)
        {
            _marks[node] = new bool[_spans[node].Count];
        }

        Array.Fill(_marks[^1], true);
        for (int node = _marks.Length - 1; node >= 0; node--)
        {
            switch (pattern.Nodes[node])
            {
                case ProximityNode.Any any:
                    foreach (int part in any.Parts)
                    {
                        MarkEqual(node, part);
                    }

                    break;
                case ProximityNode.Join join:
                    foreach (var (left, right) in Pairs(join))
                    {
                        var pair = Joined(_spans[join.Left][left], _spans[join.Right][right]);
                        int whole = _spans[node].BinarySearch(pair);
                        bool isMarked = whole >= 0 && _marks[node][whole];
                        _marks[join.Left][left] |= isMarked;
                        _marks[join.Right][right] |= isMarked;
                    }

                    break;
            }
        }
    }

    private void MarkEqual(int node, int part)
    {
        for (int i = 0; i < _spans[part].Count; i++)
        {
            int whole = _spans[node].BinarySearch(_spans[part][i]);
            _marks[part][i] |= whole >= 0 && _marks[node][whole];
        }
    }

    private void Combine(bool stopsAtFirst)
    {
        for (int node = 0; node < _spans.Length; node++)
        {
            var spans = _spans[node];
            switch (pattern.Nodes[node])
            {
                case ProximityNode.Any any:
                    spans.Clear();
                    foreach (int part in any.Parts)
                    {
                        spans.AddRange(_spans[part]);
                    }

                    Sort(spans);
                    break;
                case ProximityNode.Join join:
                    spans.Clear();
                    foreach (var (left, right) in Pairs(join))
                    {
                        spans.Add(Joined(_spans[join.Left][left], _spans[join.Right][right]));
                        if (stopsAtFirst && node == _spans.Length - 1)
                        {
                            break;
                        }
                    }

                    Sort(spans);
                    break;
            }
        }
    }

    private static PositionSpan Joined(PositionSpan left, PositionSpan right) =>
        new(Math.Min(left.First, right.First), Math.Max(left.Last, right.Last), IsJoined: true);

    private static void Sort(List<PositionSpan> spans)
    {
        spans.Sort();
        int kept = Math.Min(spans.Count, 1);
        for (int i = 1; i < spans.Count; i++)
        {
            if (spans[i] != spans[kept - 1])
            {
                spans[kept++] = spans[i];
            }
        }

        spans.RemoveRange(kept, spans.Count - kept);
    }

    /// <summary>The places of both sides that stand as the operator wants it.</summary>
    private IEnumerable<(int Left, int Right)> Pairs(ProximityNode.Join join)
    {
        List<PositionSpan> lefts = _spans[join.Left], rights = _spans[join.Right];
        if (lefts.Count == 0 || rights.Count == 0)
        {
            yield break;
        }

        int longest = rights.Max(span => span.Last - span.First), low = 0, budget = _mostPairs;
        for (int left = 0; left < lefts.Count; left++)
        {
            var (first, last) = Reach(join.Operator, lefts[left]);
            while (low < rights.Count && rights[low].First < first - longest)
            {
                low++;
            }

            for (int right = low; right < rights.Count && rights[right].First <= last; right++)
            {
                if (budget-- <= 0)
                {
                    yield break;
                }

                if (IsWanted(join.Operator, lefts[left], rights[right]))
                {
                    yield return (left, right);
                }
            }
        }
    }

    /// <summary>Where the right side must have a word: at least here, and begin at most there.</summary>
    private (int First, int Last) Reach(ProximityOperator step, PositionSpan left)
    {
        switch (step.Kind)
        {
            case ProximityKind.Near:
                return (left.First - step.Distance - 1, left.Last + step.Distance + 1);
            case ProximityKind.Before:
                // The first words of ascending places never go back; their last ones may.
                return (left.First + 1, left.Last + step.Distance + 1);
            default:
                var starts = step.Kind == ProximityKind.Sentence ? Sentences : Paragraphs;
                int unit = UnitOf(starts, left.First);
                return (unit == 0 ? 0 : starts[unit - 1], unit == starts.Count ? int.MaxValue : starts[unit] - 1);
        }
    }

    private bool IsWanted(ProximityOperator step, PositionSpan left, PositionSpan right)
    {
        int distance = left.Distance(right);
        return distance >= 0 && step.Kind switch
        {
            ProximityKind.Near => distance <= step.Distance,
            ProximityKind.Before => right.First > left.Last && distance <= step.Distance,
            ProximityKind.Sentence => IsOneUnit(Sentences, Joined(left, right)),
            _ => IsOneUnit(Paragraphs, Joined(left, right)),
        };
    }

    private static bool IsOneUnit(List<int> starts, PositionSpan span) =>
        UnitOf(starts, span.First) == UnitOf(starts, span.Last);

    /// <summary>How many sentences or paragraphs but the first begin at or before a position.</summary>
    private static int UnitOf(List<int> starts, int position)
    {
        int place = starts.BinarySearch(position);
        return place < 0 ? ~place : place + 1;
    }
}
