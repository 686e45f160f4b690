using System.Globalization;

namespace NewsSearch.Host.Search;

/// <summary>Reads lengths of time: a number and h, d, w or y.</summary>
internal static class DurationText
{
    /// <summary>The longest: some hundred years, far from the ends of the calendar.</summary>
    public const int MaxDays = 100_000;

    /// <summary>Whether the form is right, whatever the number.</summary>
    public static bool IsDuration(string text) =>
        text.Length > 1 && text[..^1].All(char.IsAsciiDigit) && text[^1] is 'h' or 'd' or 'w' or 'y';

    /// <summary>The length, if it is more than nothing and at most <see cref="MaxDays"/>.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (!IsDuration(text)
            || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return false;
        }

        double days = number * text[^1] switch { 'h' => 1 / 24d, 'd' => 1d, 'w' => 7d, _ => 365d };
        if (days is <= 0 or > MaxDays)
        {
            return false;
        }

        duration = text[^1] == 'h' ? TimeSpan.FromHours(number) : TimeSpan.FromDays(days);
        return true;
    }
}
