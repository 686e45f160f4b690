using System.Globalization;

namespace NewsSearch.Host.Page;

/// <summary>Numbers for people: thousands apart by a narrow no-break space, as ISO 80000 has it.</summary>
internal static class Number
{
    private static readonly NumberFormatInfo Spaced = CreateSpaced();

    /// <summary>A count.</summary>
    public static string Of(long count) => count.ToString("#,0", Spaced);

    /// <summary>A count and what is counted: <c>1 item</c>, <c>8 266 items</c>.</summary>
    public static string Of(long count, string singular) => $"{Of(count)} {singular}{(count == 1 ? "" : "s")}";

    /// <summary>A duration in milliseconds, with a decimal only where it says something.</summary>
    public static string Milliseconds(double duration) =>
        duration.ToString(duration < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + " ms";

    private static NumberFormatInfo CreateSpaced()
    {
        var format = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        format.NumberGroupSeparator = "\u202F";
        return NumberFormatInfo.ReadOnly(format);
    }
}
