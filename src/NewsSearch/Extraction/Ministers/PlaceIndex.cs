namespace NewsSearch.Extraction.Ministers;

/// <summary>Where the words of a text name countries, provinces and states.</summary>
internal sealed class PlaceIndex
{
    /// <summary>"Prince Edward Island", "New South Wales".</summary>
    private const int MostNameWords = 3;

    private readonly WordList _words;
    private readonly Dictionary<int, Mention> _starting = [];
    private readonly Dictionary<int, Mention> _ending = [];
    private readonly int[] _starts;
    private readonly string? _dateline;
    private readonly HashSet<string> _countries;

    /// <summary>Prepares the countries that a text names.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="countries">Its countries, with offsets in the same text.</param>
    public PlaceIndex(WordList words, IEnumerable<Mention> countries)
    {
        _words = words;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        int total = 0;
        foreach (var mention in countries)
        {
            if (mention.By == "dateline")
            {
                _dateline ??= mention.Value;
            }
            else
            {
                counts[mention.Value] = counts.GetValueOrDefault(mention.Value) + 1;
                total++;
                _starting[mention.Start] = mention;
                _ending[mention.Start + mention.Length] = mention;
            }
        }

        Home = _dateline;
        _countries = [.. counts.Keys];
        foreach (var (code, count) in counts)
        {
            Home ??= 2 * count > total ? code : null;
        }

        _starts = [.. _starting.Keys];
        Array.Sort(_starts);
    }

    /// <summary>The country of the dateline, else the one that is named more often than all others together.</summary>
    public string? Home { get; }

    /// <summary>Whether the text names a country.</summary>
    public bool Has(string country) => _countries.Contains(country);

    /// <summary>Whether the text names one of these countries.</summary>
    public bool HasAny(IReadOnlyList<string> countries)
    {
        foreach (string country in countries)
        {
            if (Has(country))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place whose last word is this one.</summary>
    public bool TryEnding(int last, out string code, out int first)
    {
        code = "";
        first = last;
        if (last < 0)
        {
            return false;
        }

        for (int more = MostNameWords - 1; more > 0; more--)
        {
            if (Several(last - more, more, out code))
            {
                first = last - more;
                return true;
            }
        }

        if (Single(last, out code))
        {
            return true;
        }

        if (_ending.TryGetValue(_words[last].End, out var mention))
        {
            code = mention.Value;
            first = _words.IndexAt(mention.Start);
            return first <= last;
        }

        return false;
    }

    /// <summary>The place whose first word is this one.</summary>
    public bool TryStarting(int first, out string code, out int last)
    {
        code = "";
        last = first;
        if (first >= _words.Count)
        {
            return false;
        }

        for (int more = MostNameWords - 1; more > 0; more--)
        {
            if (Several(first, more, out code))
            {
                last = first + more;
                return true;
            }
        }

        if (Single(first, out code))
        {
            return true;
        }

        if (_starting.TryGetValue(_words[first].Start, out var mention))
        {
            code = mention.Value;
            last = _words.IndexAt(mention.Start + mention.Length) - 1;
            return last >= first;
        }

        return false;
    }

    /// <summary>The country named last before an offset, or null.</summary>
    public string? NearestBefore(int offset)
    {
        int at = Array.BinarySearch(_starts, offset);
        at = at < 0 ? ~at - 1 : at - 1;
        return at < 0 ? null : _starting[_starts[at]].Value;
    }

    /// <summary>A name of several words, "New South Wales" before "Wales".</summary>
    private bool Several(int first, int more, out string code)
    {
        code = "";
        if (first < 0 || first + more >= _words.Count || !_words.IsCapital(first) || !_words.IsCapital(first + more))
        {
            return false;
        }

        for (int w = first; w < first + more; w++)
        {
            if (_words.After(w) is not (' ' or '-') || _words[w].IsPossessive)
            {
                return false;
            }
        }

        code = SubdivisionTable.Code(_words.Span(first, first + more)) ?? "";
        return code.Length > 0;
    }

    private bool Single(int index, out string code)
    {
        code = _words.IsCapital(index)
            ? SubdivisionTable.Code(_words.Span(index)) ?? (_words.Is(index, "taliban") ? "AF" : "")
            : "";
        // The Taliban are a government, if no country. There are two Punjabs; a story from India means its own.
        code = code == "PK-PB" && _dateline == "IN" ? "IN-PB" : code;
        return code.Length > 0;
    }
}
