using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsSearch;

/// <content>Single values: texts, dates, words, ids.</content>
internal ref partial struct NewsItemReader
{
    private readonly NewsFormatException Wrong(string reason)
    {
        var pointer = new StringBuilder();
        Append(pointer, _group);
        Append(pointer, _member);
        if (_index >= 0)
        {
            Append(pointer, _index.ToString(CultureInfo.InvariantCulture));
        }

        Append(pointer, _part ?? "");
        return new NewsFormatException(pointer.ToString(), reason);
    }

    private static void Append(StringBuilder pointer, string name)
    {
        if (name.Length > 0)
        {
            pointer.Append('/').Append(name.Replace("~", "~0", StringComparison.Ordinal)
                .Replace("/", "~1", StringComparison.Ordinal));
        }
    }

    private readonly string Kind() => _json.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => "a string",
    };

    /// <summary>The string or name under the reader.</summary>
    private readonly string Text()
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The library's reader refuses half a surrogate pair, and scraped JSON has them.
            return JsonText.Unescape(_json.ValueSpan) ?? throw Wrong("The string is not valid UTF-8.");
        }
    }

    /// <summary>The name under the reader, without a new string for the names that every item has.</summary>
    private readonly string MemberName()
    {
        // Escapes may hold half a surrogate pair, which the library's comparison refuses.
        foreach (string member in _json.ValueIsEscaped ? [] : NewsItemWriter.Members)
        {
            if (_json.ValueTextEquals(member))
            {
                return member;
            }
        }

        return Text();
    }

    private readonly string ReadText() => _json.TokenType switch
    {
        JsonTokenType.String => Text(),
        JsonTokenType.Null => "",
        _ => throw Wrong($"A string is needed here, not {Kind()}."),
    };

    private readonly bool ReadFlag() => _json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False or JsonTokenType.Null => false,
        _ => throw Wrong($"true or false is needed here, not {Kind()}."),
    };

    private readonly int ReadOffset() =>
        _json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out int value) && value >= 0
            ? value
            : throw Wrong("A whole number from 0 is needed here.");

    private readonly string ReadId() =>
        _json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out long number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : ReadText();

    private readonly NewsDate? ReadDate()
    {
        string text = ReadText();
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return NewsDate.TryParse(text, out var date)
            ? date
            : throw Wrong($"\"{Shortened(text)}\" is no ISO 8601 date, such as 2025, 2025-05, 2025-05-13 "
                + "or 2025-05-13T07:11:00+05:00.");
    }

    private readonly T? ReadWord<T>(Func<T, string> word)
        where T : struct, Enum
    {
        string text = ReadText();
        if (text.Length == 0)
        {
            return null;
        }

        var values = Enum.GetValues<T>();
        foreach (var value in values)
        {
            if (string.Equals(word(value), text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        throw Wrong($"\"{Shortened(text)}\" is none of {string.Join(", ", values.Select(word))}.");
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";

    public static void CheckId(string id, bool optional)
    {
        if (id.Length == 0)
        {
            if (!optional)
            {
                throw new NewsFormatException("/id", "An id is needed.");
            }

            return;
        }

        if (Encoding.UTF8.GetByteCount(id) > NewsLimits.IdBytes)
        {
            throw new NewsFormatException("/id", $"An id has at most {NewsLimits.IdBytes} bytes in UTF-8.");
        }

        if (id.Any(char.IsControl))
        {
            throw new NewsFormatException("/id", "An id has no control characters.");
        }
    }

    /// <summary>The date of publication, as precise as it was said to be.</summary>
    private readonly NewsDate? CheckedDate()
    {
        if (_date is not { } date || _precision is not { } precision || precision == date.Precision)
        {
            return _date;
        }

        return precision < date.Precision
            ? Reduced(date, precision)
            : throw new NewsFormatException("/precision", $"The date {date} is less precise than this says.");
    }

    private readonly DateProvenance? CheckedProvenance(NewsDate? date)
    {
        if (date is null)
        {
            return _dateSeen || _provenance == DateProvenance.None ? DateProvenance.None : null;
        }

        if (_provenance == DateProvenance.None)
        {
            throw new NewsFormatException("/provenance", $"There is a date, {date}, so it cannot be none.");
        }

        // A date that comes as a member of its own is the source's metadata unless it says otherwise.
        return _provenance ?? DateProvenance.Metadata;
    }

    private static NewsDate Reduced(NewsDate date, DatePrecision precision) => precision switch
    {
        DatePrecision.Year => NewsDate.FromYear(date.Day.Year),
        DatePrecision.Month => NewsDate.FromMonth(date.Day.Year, date.Day.Month),
        _ => new NewsDate(date.Day),
    };
}
