using System.Globalization;

namespace NewsSearch;

/// <summary>
/// A date of publication, kept exactly as precise as it is known: a year, a month, a day or a moment.
/// </summary>
/// <remarks>
/// Prints as ISO 8601: <c>2025</c>, <c>2025-05</c>, <c>2025-05-13</c>, <c>2025-05-13T07:11:00</c> (local time, no zone
/// stated) or <c>2025-05-13T07:11:00+05:00</c>. Years run from 0001 to 9999. Values compare by <see cref="Instant"/>.
/// </remarks>
public readonly struct NewsDate : IEquatable<NewsDate>, IComparable<NewsDate>
{
    private readonly DateTime _local;
    private readonly short _offsetMinutes;
    private readonly bool _hasOffset;

    private NewsDate(DateTime local, DatePrecision precision, TimeSpan? offset)
    {
        _local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        Precision = precision;
        _hasOffset = offset.HasValue;
        _offsetMinutes = (short)(offset?.TotalMinutes ?? 0);
    }

    /// <summary>A calendar day.</summary>
    public NewsDate(DateOnly day)
        : this(day.ToDateTime(TimeOnly.MinValue), DatePrecision.Day, null)
    {
    }

    /// <summary>A moment with its offset from UTC.</summary>
    public NewsDate(DateTimeOffset moment)
        : this(moment.DateTime, DatePrecision.Minute, moment.Offset)
    {
    }

    /// <summary>How much of the date is known.</summary>
    public DatePrecision Precision { get; }

    /// <summary>The first moment that the date can stand for, on the clock of the place where it was stated.</summary>
    public DateTime Local => _local;

    /// <summary>The first calendar day that the date can stand for, as stated.</summary>
    public DateOnly Day => DateOnly.FromDateTime(_local);

    /// <summary>The stated or declared offset from UTC, or null where none is known.</summary>
    public TimeSpan? Offset => _hasOffset ? TimeSpan.FromMinutes(_offsetMinutes) : null;

    /// <summary>The first moment that the date can stand for; a date without an offset counts as UTC.</summary>
    /// <remarks>A moment whose offset would carry it out of the years 0001 to 9999 is held at the border.</remarks>
    public DateTimeOffset Instant
    {
        get
        {
            long ticks = _local.Ticks - (_offsetMinutes * TimeSpan.TicksPerMinute);
            return new(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
        }
    }

    /// <summary>A year of which nothing more is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not between 1 and 9999.</exception>
    public static NewsDate FromYear(int year) => new(new DateTime(year, 1, 1), DatePrecision.Year, null);

    /// <summary>A month of which nothing more is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static NewsDate FromMonth(int year, int month) =>
        new(new DateTime(year, month, 1), DatePrecision.Month, null);

    /// <summary>A moment on a local clock, with the offset from UTC where it is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not whole minutes within 14 hours.</exception>
    public static NewsDate FromLocal(DateTime local, TimeSpan? offset = null)
    {
        if (offset is { } o && (o.Duration() > TimeSpan.FromHours(14) || o.Ticks % TimeSpan.TicksPerMinute != 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(offset), o, "An offset from UTC is whole minutes, at most 14 hours.");
        }

        return new(local, DatePrecision.Minute, offset);
    }

    /// <summary>Reads the ISO forms that <see cref="ToString"/> prints, and their usual variants.</summary>
    /// <exception cref="FormatException">The text is none of these forms.</exception>
    public static NewsDate Parse(string text) => TryParse(text, out var date)
        ? date
        : throw new FormatException(
            $"\"{text}\" is no ISO date: expected 2025, 2025-05, 2025-05-13 or 2025-05-13T07:11:00Z.");

    /// <summary>Reads the ISO forms that <see cref="ToString"/> prints, and their usual variants.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out NewsDate date)
    {
        date = default;
        text = text.Trim();
        if (text.Length <= 10)
        {
            return TryParseCalendar(text, out date);
        }

        if (text.Length == 11 || text[10] is not ('T' or 't' or ' ') || !TryParseCalendar(text[..10], out _))
        {
            return false;
        }

        var clock = text[11..];
        bool zoned = clock[^1] is 'Z' or 'z' || clock.IndexOfAny('+', '-') >= 0
            || clock.EndsWith("GMT", StringComparison.OrdinalIgnoreCase);
        if (!DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            || !char.IsAsciiDigit(clock[0]) || clock.IndexOf(':') < 0)
        {
            return false;
        }

        date = new(moment.DateTime, DatePrecision.Minute, zoned ? moment.Offset : null);
        return true;
    }

    /// <summary>A day becomes a date of day precision.</summary>
    public static implicit operator NewsDate(DateOnly day) => new(day);

    /// <summary>A moment becomes a date of minute precision.</summary>
    public static implicit operator NewsDate(DateTimeOffset moment) => new(moment);

    /// <inheritdoc/>
    public int CompareTo(NewsDate other) => Instant.CompareTo(other.Instant);

    /// <inheritdoc/>
    public bool Equals(NewsDate other) => _local == other._local && Precision == other.Precision
        && _hasOffset == other._hasOffset && _offsetMinutes == other._offsetMinutes;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NewsDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_local, Precision, _offsetMinutes, _hasOffset);

    /// <summary>Same date, precision and offset.</summary>
    public static bool operator ==(NewsDate left, NewsDate right) => left.Equals(right);

    /// <summary>Another date, precision or offset.</summary>
    public static bool operator !=(NewsDate left, NewsDate right) => !left.Equals(right);

    /// <summary>Earlier by <see cref="Instant"/>.</summary>
    public static bool operator <(NewsDate left, NewsDate right) => left.CompareTo(right) < 0;

    /// <summary>Later by <see cref="Instant"/>.</summary>
    public static bool operator >(NewsDate left, NewsDate right) => left.CompareTo(right) > 0;

    /// <summary>Not later by <see cref="Instant"/>.</summary>
    public static bool operator <=(NewsDate left, NewsDate right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier by <see cref="Instant"/>.</summary>
    public static bool operator >=(NewsDate left, NewsDate right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString()
    {
        string format = Precision switch
        {
            DatePrecision.Year => "yyyy",
            DatePrecision.Month => "yyyy-MM",
            DatePrecision.Day => "yyyy-MM-dd",
            _ => "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        };
        string text = _local.ToString(format, CultureInfo.InvariantCulture);
        if (!_hasOffset)
        {
            return text;
        }

        string sign = _offsetMinutes < 0 ? "-" : "+";
        int minutes = Math.Abs((int)_offsetMinutes);
        return _offsetMinutes == 0
            ? text + "Z"
            : string.Create(CultureInfo.InvariantCulture, $"{text}{sign}{minutes / 60:00}:{minutes % 60:00}");
    }

    private static bool TryParseCalendar(ReadOnlySpan<char> text, out NewsDate date)
    {
        date = default;
        int month = 1, day = 1;
        if (text.Length is not (4 or 7 or 10) || !Digits(text[..4], out int year) || year < 1
            || (text.Length >= 7 && (text[4] != '-' || !Digits(text[5..7], out month)))
            || (text.Length == 10 && (text[7] != '-' || !Digits(text[8..10], out day)))
            || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var precision = text.Length switch
        {
            4 => DatePrecision.Year,
            7 => DatePrecision.Month,
            _ => DatePrecision.Day,
        };
        date = new(new DateTime(year, month, day), precision, null);
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
