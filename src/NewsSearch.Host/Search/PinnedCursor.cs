using System.Globalization;

namespace NewsSearch.Host.Search;

/// <summary>A cursor that brings along the clock of its first page, for filters that were reckoned from it.</summary>
internal static class PinnedCursor
{
    /// <summary>Puts the clock, to the minute, before the library's cursor.</summary>
    public static string Write(DateTimeOffset now, string cursor) =>
        string.Create(CultureInfo.InvariantCulture, $"{now.UtcTicks / TimeSpan.TicksPerMinute:x}.{cursor}");

    /// <summary>Takes clock and cursor apart.</summary>
    public static bool TryRead(string text, out DateTimeOffset now, out string cursor)
    {
        (now, cursor) = (default, "");
        int dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1 || !long.TryParse(
                text.AsSpan(0, dot), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long minutes)
            || minutes < TimeSpan.FromDays(DurationText.MaxDays).Ticks / TimeSpan.TicksPerMinute
            || minutes > DateTime.MaxValue.Ticks / TimeSpan.TicksPerMinute)
        {
            return false;
        }

        now = new DateTimeOffset(minutes * TimeSpan.TicksPerMinute, TimeSpan.Zero);
        cursor = text[(dot + 1)..];
        return true;
    }
}
