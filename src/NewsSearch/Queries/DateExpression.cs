namespace NewsSearch.Queries;

/// <summary>Reads what stands behind <c>published:</c>.</summary>
/// <remarks>
/// Forms: a date; <c>&gt;</c>, <c>&gt;=</c>, <c>&lt;</c>, <c>&lt;=</c> and a date; <c>a..b</c>, <c>a..</c>, <c>..b</c>;
/// Lucene's <c>[a TO b]</c>, <c>{a TO b}</c> and their mixtures, with <c>*</c> for an open end; <c>*</c> for any date.
/// </remarks>
internal static class DateExpression
{
    /// <summary>Reads it; <paramref name="wasReversed"/> tells of a range that was typed backwards.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateQuery query, out bool wasReversed)
    {
        text = text.Trim();
        wasReversed = false;
        query = new(null, null);
        if (text is "*")
        {
            return true;
        }

        if (text.Length > 2 && text[0] is '[' or '{' && text[^1] is ']' or '}')
        {
            return TryBrackets(text, out query, out wasReversed);
        }

        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
        {
            return TryRange(text[..dots], text[(dots + 2)..], true, true, out query, out wasReversed);
        }

        return TryComparison(text, out query);
    }

    private static bool TryComparison(ReadOnlySpan<char> text, out DateQuery query)
    {
        query = new(null, null);
        bool isMore = text.StartsWith('>'), isLess = text.StartsWith('<');
        bool isEqual = (isMore || isLess) && text.Length > 1 && text[1] == '=';
        int skip = (isMore || isLess ? 1 : 0) + (isEqual ? 1 : 0);
        if (!DateSpan.TryParse(text[skip..], out var date))
        {
            return false;
        }

        query = (isMore, isLess, isEqual) switch
        {
            (true, _, true) => new(date.First, null),
            (true, _, _) => new(date.After, null),
            (_, true, true) => new(null, date.Last),
            (_, true, _) => new(null, date.Before),
            _ => new(date.First, date.IsAge ? DateSpan.Now : date.Last),
        };
        return true;
    }

    private static bool TryBrackets(ReadOnlySpan<char> text, out DateQuery query, out bool wasReversed)
    {
        query = new(null, null);
        wasReversed = false;
        var inside = text[1..^1];
        int to = inside.IndexOf(" TO ", StringComparison.OrdinalIgnoreCase);
        return to >= 0
            && TryRange(inside[..to], inside[(to + 4)..], text[0] == '[', text[^1] == ']', out query, out wasReversed);
    }

    private static bool TryRange(ReadOnlySpan<char> from, ReadOnlySpan<char> to, bool fromIncluded, bool toIncluded,
        out DateQuery query, out bool wasReversed)
    {
        wasReversed = false;
        query = new(null, null);
        if (!TryEnd(from, out var first) || !TryEnd(to, out var last))
        {
            return false;
        }

        if (first is not null && last is not null && IsAfter(first.First, last.First))
        {
            wasReversed = true;
            (first, last) = (last, first);
        }

        query = Normal(fromIncluded ? first?.First : first?.After, toIncluded ? last?.Last : last?.Before);
        return true;
    }

    private static bool TryEnd(ReadOnlySpan<char> text, out DateSpan? end)
    {
        text = text.Trim();
        end = null;
        return text.IsEmpty || text is "*" || DateSpan.TryParse(text, out end);
    }

    private static bool IsAfter(DateBound left, DateBound right) => (left, right) switch
    {
        (DateBound.Calendar a, DateBound.Calendar b) => a.Day > b.Day,
        (DateBound.Moment a, DateBound.Moment b) => a.Instant > b.Instant,
        (DateBound.DaysAgo a, DateBound.DaysAgo b) => a.Days < b.Days,
        (DateBound.HoursAgo a, DateBound.HoursAgo b) => a.Hours < b.Hours,
        _ => false,
    };

    /// <summary>All ranges that leave nothing between their ends look alike: they end just before they begin.</summary>
    private static DateQuery Normal(DateBound? from, DateBound? to) => (from, to) switch
    {
        (DateBound.Calendar a, DateBound.Calendar b) when a.Day > b.Day =>
            new(a, new DateBound.Calendar(a.Day.AddDays(-1))),
        (DateBound.DaysAgo a, DateBound.DaysAgo b) when a.Days < b.Days => new(a, new DateBound.DaysAgo(a.Days + 1)),
        (DateBound.Moment a, DateBound.Moment b) when a.Instant > b.Instant => new(a, a),
        (DateBound.HoursAgo a, DateBound.HoursAgo b) when a.Hours < b.Hours => new(a, a),
        _ => new(from, to),
    };
}
