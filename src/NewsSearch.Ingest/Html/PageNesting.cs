using System.Buffers;
using System.Text;

namespace NewsSearch.Ingest.Html;

/// <summary>Keeps the elements of a page from standing too deep within each other, before it is parsed.</summary>
/// <remarks>
/// The rules of browsers look through all open elements at each tag, so that the time of a page with thousands of
/// them, which forgotten end tags make, would grow with the square of its length. Where the limit is reached, the inner
/// half of the open elements is ended; no text is lost by it. One pass over the text.
/// </remarks>
internal sealed class PageNesting
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\r\f/>");

    private static readonly SearchValues<char> TagMarks = SearchValues.Create(">\"'");

    private readonly string _text;
    private readonly OpenElements _open = new();
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private StringBuilder? _bounded;
    private int _copied;

    private PageNesting(string text) => _text = text;

    /// <summary>The page with its elements within the depth; null where it has far more tags than elements.</summary>
    public static string? Bound(string text) => text.AsSpan().Count('<') <= ArchiveLimits.PageDepth
        ? text : new PageNesting(text).Bound();

    private string? Bound()
    {
        int tags = 0;
        for (int at = _text.IndexOf('<'); at >= 0; at = at < _text.Length ? _text.IndexOf('<', at) : -1)
        {
            if (_text.AsSpan(at).StartsWith("<!--"))
            {
                int stop = _text.IndexOf("-->", at + 2, StringComparison.Ordinal);
                at = stop < 0 ? _text.Length : stop + 3;
                continue;
            }

            bool end = at + 1 < _text.Length && _text[at + 1] == '/';
            int begin = at + (end ? 2 : 1);
            if (begin >= _text.Length || !char.IsAsciiLetter(_text[begin]))
            {
                at++;
            }
            else if (++tags > 2 * ArchiveLimits.PageElements)
            {
                return null;
            }
            else
            {
                at = Tag(at, begin, end);
            }
        }

        return _bounded is null ? _text : _bounded.Append(_text, _copied, _text.Length - _copied).ToString();
    }

    /// <summary>Reads a tag and returns where to go on.</summary>
    private int Tag(int at, int begin, bool end)
    {
        int length = _text.AsSpan(begin).IndexOfAny(NameEnds);
        string name = Name(_text.AsSpan(begin, length < 0 ? _text.Length - begin : length));
        int stop = TagEnd(begin + name.Length);
        bool foreign = _open.IsForeign;
        if (!(end ? _open.End(name) : _open.Start(name, _text[stop - 2] == '/')))
        {
            Copy(at).Append(' ');
            _copied = stop;
        }

        if (_open.Count >= ArchiveLimits.PageDepth)
        {
            Copy(stop);
            while (_open.Count > ArchiveLimits.PageDepth / 2)
            {
                _bounded!.Append("</").Append(_open.EndEarly()).Append('>');
            }
        }

        if (end || foreign || !NestingTable.IsRawText(name))
        {
            return !end && name == "plaintext" ? _text.Length : stop;
        }

        int close = _text.IndexOf("</" + name, stop, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? _text.Length : close;
    }

    /// <summary>The name in small letters; each is made once.</summary>
    private string Name(ReadOnlySpan<char> name)
    {
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!names.TryGetValue(name, out string? known))
        {
            _names.Add(known = name.ToString().ToLowerInvariant());
        }

        return known;
    }

    /// <summary>Behind the end of a tag; within the quotation marks of a value there is none.</summary>
    private int TagEnd(int at)
    {
        while (true)
        {
            int mark = _text.AsSpan(at).IndexOfAny(TagMarks);
            at += mark;
            if (mark < 0)
            {
                return _text.Length;
            }

            if (_text[at] == '>')
            {
                return at + 1;
            }

            int close = IsValue(at) ? _text.IndexOf(_text[at], at + 1) : at;
            if (close < 0)
            {
                return _text.Length;
            }

            at = close + 1;
        }
    }

    private bool IsValue(int quote) => _text[quote - 1] == '='
        || (_text[quote - 1] == ' ' && _text.AsSpan(0, quote)[Math.Max(0, quote - 8)..].TrimEnd() is [.., '=']);

    private StringBuilder Copy(int end)
    {
        _bounded ??= new StringBuilder(_text.Length + (_text.Length / 8));
        _bounded.Append(_text, _copied, end - _copied);
        _copied = end;
        return _bounded;
    }
}
