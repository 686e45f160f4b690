using System.Globalization;
using System.Text;

namespace NewsSearch.Queries;

/// <summary>Prints dates of a query so that they are read as they are.</summary>
internal static class DateExpressionPrinter
{
    /// <summary>Appends <c>published:</c> and the shortest form that means the same.</summary>
    public static void Append(StringBuilder output, DateQuery query)
    {
        output.Append("published:");
        switch (query.From, query.To)
        {
            case (null, null):
                output.Append('*');
                break;
            case ({ } from, { } to) when to == DateSpan.Now && IsAge(from):
                output.Append(Name(from));
                break;
            case ({ } from, { } to) when from == to && !from.IsInstant && !IsAge(from):
                output.Append(Name(from));
                break;
            case (DateBound.Calendar a, DateBound.Calendar b) when a.Day > b.Day:
                output.Append('{').Append(Name(b)).Append(" TO ").Append(Name(a)).Append('}');
                break;
            case (DateBound.DaysAgo a, DateBound.DaysAgo b) when a.Days < b.Days:
                output.Append('{').Append(Name(b)).Append(" TO ").Append(Name(a)).Append('}');
                break;
            case ({ IsInstant: true }, _) or (_, { IsInstant: true }):
                output.Append('[').Append(query.From is null ? "*" : Name(query.From)).Append(" TO ")
                    .Append(query.To is null ? "*" : Name(query.To))
                    .Append(query.To is { IsInstant: true } ? '}' : ']');
                break;
            default:
                output.Append(query.From is null ? "" : Name(query.From)).Append("..")
                    .Append(query.To is null ? "" : Name(query.To));
                break;
        }
    }

    private static bool IsAge(DateBound bound) =>
        bound is DateBound.DaysAgo { Days: > 1 } or DateBound.HoursAgo { Hours: >= 0 };

    private static string Name(DateBound bound) => bound switch
    {
        DateBound.Calendar calendar => calendar.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateBound.Moment moment => moment.Instant.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        DateBound.DaysAgo { Days: 0 } => "today",
        DateBound.DaysAgo { Days: 1 } => "yesterday",
        DateBound.DaysAgo { Days: -1 } => "tomorrow",
        DateBound.DaysAgo { Days: < 0 } ahead => string.Create(CultureInfo.InvariantCulture, $"+{-ahead.Days}d"),
        DateBound.DaysAgo age => string.Create(CultureInfo.InvariantCulture, $"{age.Days}d"),
        DateBound.HoursAgo { Hours: < 0 } ahead => string.Create(CultureInfo.InvariantCulture, $"+{-ahead.Hours}h"),
        DateBound.HoursAgo age => string.Create(CultureInfo.InvariantCulture, $"{age.Hours}h"),
        _ => throw new InvalidOperationException($"There is no other bound than these: {bound}."),
    };
}
