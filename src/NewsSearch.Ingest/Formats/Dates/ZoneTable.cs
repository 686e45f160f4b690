using System.Collections.Frozen;

namespace NewsSearch.Ingest.Formats.Dates;

/// <summary>The time zones that dates of feeds name: those of RFC 822, and others that mean one offset only.</summary>
internal static class ZoneTable
{
    private static readonly FrozenDictionary<string, double> Hours = new Dictionary<string, double>
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5,
        ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7, ["PKT"] = 5, ["CET"] = 1, ["CEST"] = 2, ["EET"] = 2,
        ["EEST"] = 3, ["WET"] = 0, ["WEST"] = 1, ["MSK"] = 3, ["SAST"] = 2, ["EAT"] = 3, ["SGT"] = 8, ["HKT"] = 8,
        ["JST"] = 9, ["KST"] = 9, ["AWST"] = 8, ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13,
        ["NPT"] = 5.75, ["AFT"] = 4.5, ["UZT"] = 5,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The offset from UTC of a zone; null for one that is not known or means several.</summary>
    public static TimeSpan? Offset(ReadOnlySpan<char> name) =>
        Hours.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out double hours)
            ? TimeSpan.FromHours(hours)
            : null;
}
