using NewsSearch.Columns;

namespace NewsSearch.Searching;

/// <summary>
/// The documents of a segment published in a range: a stretch of numbers, tested one by one at its ends only.
/// </summary>
internal sealed class DateCursor : MatchCursor, IDocumentTest
{
    private readonly DateColumn _dates;
    private readonly DateFilter _filter;

    public DateCursor(DateColumn dates, DateFilter filter)
    {
        _dates = dates;
        _filter = filter;
        int first = dates.FirstBefore(filter.ToSeconds), last = dates.FirstBefore(filter.FromSeconds);
        int firstCalendar = dates.FirstBefore(filter.ToCalendar), lastCalendar = dates.FirstBefore(filter.FromCalendar);
        First = Math.Min(first, firstCalendar);
        End = Math.Max(Math.Max(last, lastCalendar), First);
        SureFirst = Math.Min(Math.Max(first, firstCalendar), End);
        SureEnd = Math.Max(Math.Min(last, lastCalendar), SureFirst);
    }

    /// <summary>The first document that may be in the range.</summary>
    public int First { get; }

    /// <summary>The document behind the last that may be in the range.</summary>
    public int End { get; }

    private int SureFirst { get; }

    private int SureEnd { get; }

    /// <inheritdoc/>
    public override long Cost => End - First;

    /// <inheritdoc/>
    public override int NextDocument(int target) =>
        target >= End ? int.MaxValue : Math.Max(target, First);

    /// <inheritdoc/>
    public override void Match(int windowStart, Span<ulong> bits)
    {
        bits.Clear();
        Window.SetRange(bits, windowStart, SureFirst, SureEnd);
        Test(windowStart, bits, First, SureFirst);
        Test(windowStart, bits, SureEnd, End);
    }

    /// <inheritdoc/>
    public bool Has(int document) => document >= First && document < End
        && ((document >= SureFirst && document < SureEnd) || IsInside(document));

    private void Test(int windowStart, Span<ulong> bits, int from, int to)
    {
        int end = Math.Min(to, windowStart + (64 * bits.Length));
        for (int document = Math.Max(from, windowStart); document < end; document++)
        {
            if (IsInside(document))
            {
                Window.Set(bits, document - windowStart);
            }
        }
    }

    private bool IsInside(int document)
    {
        var date = _dates[document];
        return date.IsCalendar
            ? date.Seconds >= _filter.FromCalendar && date.Seconds < _filter.ToCalendar
            : date.Seconds >= _filter.FromSeconds && date.Seconds < _filter.ToSeconds;
    }
}
