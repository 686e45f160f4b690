using NewsSearch.Segments;

namespace NewsSearch.Duplicates;

/// <summary>A document whose text another one may have, too.</summary>
/// <param name="Segment">Its segment's place in the state of the index.</param>
/// <param name="Reader">Its segment.</param>
/// <param name="Document">Its number there.</param>
/// <param name="Key">What its text has in common with the same text only.</param>
/// <param name="WordCount">How many words its text has.</param>
internal readonly record struct Copy(int Segment, SegmentReader Reader, int Document, ulong Key, uint WordCount)
{
    /// <summary>Negative where the first is to be shown rather than the second: the fuller one, of equally full ones
    /// the newer, then by id.</summary>
    public static int Compare(in Copy left, in Copy right)
    {
        int order = right.WordCount.CompareTo(left.WordCount);
        order = order != 0 ? order : Seconds(right).CompareTo(Seconds(left));
        return order != 0 ? order
            : left.Reader.Keys[left.Document].SequenceCompareTo(right.Reader.Keys[right.Document]);
    }

    private static long Seconds(in Copy copy)
    {
        var seconds = copy.Reader.Dates.Seconds;
        return copy.Document < seconds.Length ? seconds[copy.Document] : long.MinValue;
    }
}
