using System.Globalization;
using NewsSearch.Host.Problems;

namespace NewsSearch.Host.Search;

/// <summary>The parameters of one request by name, read with types; what is wrong is collected.</summary>
internal sealed class ParameterValues
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly List<RequestError> _errors = [];

    /// <summary>Takes parameters; empty values count as not given, as forms send them.</summary>
    public ParameterValues(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        foreach (var (name, value) in pairs)
        {
            if (!_values.TryGetValue(name, out var list))
            {
                _values[name] = list = [];
            }

            if (!string.IsNullOrWhiteSpace(value))
            {
                list.Add(value);
            }
        }
    }

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<RequestError> Errors => _errors;

    /// <summary>The names that were given.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>Takes note of something wrong.</summary>
    public void Refuse(string code, string parameter, string detail) =>
        _errors.Add(new RequestError(code, parameter, detail));

    /// <summary>All values of a parameter.</summary>
    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var list) ? list : [];

    /// <summary>Whether a parameter has a value.</summary>
    public bool Has(string name) => All(name).Count > 0;

    /// <summary>The one value of a parameter, or null.</summary>
    public string? One(string name)
    {
        var values = All(name);
        if (values.Count > 1)
        {
            Refuse("repeated-parameter", name, $"{name} is given {values.Count} times; it takes one value.");
        }

        return values.Count == 0 ? null : values[0];
    }

    /// <summary>The members of a list with commas, over all values of a parameter.</summary>
    public IReadOnlyList<string> List(string name) =>
    [
        .. All(name)
            .SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>A whole number within the parameter's range.</summary>
    public int Int(SearchParameter parameter, int fallback)
    {
        string name = parameter.Name;
        var (min, max) = parameter.Range!.Value;
        if (One(name) is not { } text)
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            && value >= min && value <= max)
        {
            return value;
        }

        bool number = text.TrimStart('-', '+') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit);
        Refuse(number ? "out-of-range" : "invalid-value", name, $"{name} is a whole number from {min} to {max}.");
        return fallback;
    }

    /// <summary>true or false.</summary>
    public bool Flag(string name)
    {
        switch (One(name))
        {
            case null or "false": return false;
            case "true": return true;
            default:
                Refuse("invalid-value", name, $"{name} is true or false.");
                return false;
        }
    }

    /// <summary>One of the parameter's words, or null where none of them is given.</summary>
    public string? Word(SearchParameter parameter)
    {
        string? text = One(parameter.Name);
        if (text is null || parameter.Words!.Contains(text))
        {
            return text;
        }

        Refuse("invalid-value", parameter.Name, $"{parameter.Name} is {string.Join(" or ", parameter.Words!)}.");
        return null;
    }

    /// <summary>One of the words of an enumeration, in lower case.</summary>
    public T Word<T>(string name, T fallback)
        where T : struct, Enum
    {
        if (One(name) is not { } text)
        {
            return fallback;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (Words.Of(value) == text)
            {
                return value;
            }
        }

        Refuse("invalid-value", name, $"{name} is one of {string.Join(", ", Words.All<T>())}.");
        return fallback;
    }

    /// <summary>A date or a moment.</summary>
    public NewsDate? Date(string name)
    {
        if (One(name) is not { } text)
        {
            return null;
        }

        // A plus sign that was not escaped arrives as a space; before an offset it can have been nothing else.
        string repaired = text.Length > 16 && text.LastIndexOf(' ') is > 10 and var space
            ? text.Remove(space, 1).Insert(space, "+") : text;
        if (NewsDate.TryParse(repaired, out var date))
        {
            return date;
        }

        if (HasFarOffset(repaired))
        {
            Refuse("out-of-range", name, $"{name} is an instant from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z, "
                + "with an offset from -14:00 to +14:00.");
        }
        else
        {
            Refuse("invalid-value", name, $"{name} is an ISO 8601 date or instant, such as 2025-05-13 or "
                + "2025-05-13T07:11:00Z.");
        }

        return null;
    }

    /// <summary>A length of time such as 12h, 7d, 4w or 1y.</summary>
    public TimeSpan? Duration(string name)
    {
        if (One(name) is not { } text)
        {
            return null;
        }

        if (DurationText.TryParse(text, out var duration))
        {
            return duration;
        }

        Refuse(DurationText.IsDuration(text) ? "out-of-range" : "invalid-value", name,
            $"{name} is a length of time such as 12h, 7d, 4w or 1y, from 1h to {DurationText.MaxDays}d.");
        return null;
    }

    /// <summary>Whether this would be an instant, were it not for an offset that leads out of the calendar.</summary>
    private static bool HasFarOffset(string text) => text.Length > 6
        && text[^6] is '+' or '-' && text[^3] == ':' && char.IsAsciiDigit(text[^5]) && char.IsAsciiDigit(text[^4])
        && char.IsAsciiDigit(text[^2]) && char.IsAsciiDigit(text[^1])
        && NewsDate.TryParse(text.AsSpan(..^6), out var local) && local.Precision == DatePrecision.Minute;
}
