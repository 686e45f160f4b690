namespace NewsSearch.Extraction.Ministers;

/// <summary>Where the words of a text name countries, provinces and states.</summary>
internal sealed class PlaceIndex
{
    private readonly WordList _words;
    private readonly string? _home;
    private readonly Dictionary<int, Mention> _starting = [];
    private readonly Dictionary<int, Mention> _ending = [];

    /// <summary>Prepares the countries that a text names.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="countries">Its countries, with offsets in the same text.</param>
    public PlaceIndex(WordList words, IEnumerable<Mention> countries)
    {
        _words = words;
        foreach (var mention in countries)
        {
            if (mention.By == "dateline")
            {
                _home ??= mention.Value;
            }
            else
            {
                _starting[mention.Start] = mention;
                _ending[mention.Start + mention.Length] = mention;
            }
        }
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

        if (Pair(last - 1, out code))
        {
            first = last - 1;
            return true;
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

        if (Pair(first, out code))
        {
            last = first + 1;
            return true;
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
        Mention? nearest = null;
        foreach (var mention in _starting.Values)
        {
            nearest = mention.Start < offset && mention.Start > (nearest?.Start ?? -1) ? mention : nearest;
        }

        return nearest?.Value;
    }

    private bool Pair(int first, out string code)
    {
        code = first >= 0 && first + 1 < _words.Count && _words.After(first) is ' ' or '-' && _words.IsCapital(first)
            && SubdivisionTable.Code(_words.Text(first, first + 1)) is { } found ? found : "";
        return code.Length > 0;
    }

    private bool Single(int index, out string code)
    {
        code = _words.IsCapital(index) ? SubdivisionTable.Code(_words.Span(index)) ?? "" : "";
        // There are two Punjabs; a story from India means its own.
        code = code == "PK-PB" && _home == "IN" ? "IN-PB" : code;
        return code.Length > 0;
    }
}
