using System.Text;
using Microsoft.AspNetCore.Components;

namespace NewsSearch.Host.Page;

/// <summary>
/// Writes a text as HTML from its start to its end, with marks on what a query matched and with the places that gave
/// the item its facet values.
/// </summary>
/// <remarks>
/// Places may overlap in any way, elements of HTML may not: where one ends within another, that one is closed and
/// opened again, the second time without its id. A mark is always innermost.
/// </remarks>
internal sealed class MarkedText
{
    private readonly string _text;
    private readonly IReadOnlyList<TextSpan> _marks;
    private readonly List<Evidence> _places;
    private readonly List<Evidence> _open = [];
    private readonly StringBuilder _html = new();
    private int _nextMark;
    private int _nextPlace;

    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">What to mark, ascending, not overlapping.</param>
    /// <param name="places">Places in this text, in any order.</param>
    public MarkedText(string text, IReadOnlyList<TextSpan> marks, IEnumerable<Evidence> places)
    {
        _text = text;
        _marks = marks;
        _places = [.. places.Where(place => place.IsInText)
            .OrderBy(place => place.Place.Start).ThenByDescending(place => place.Place.Length)];
    }

    /// <summary>A whole text.</summary>
    public static MarkupString Of(string text, IReadOnlyList<TextSpan> marks, IEnumerable<Evidence> places) =>
        new MarkedText(text, marks, places).Write(0, text.Length);

    /// <summary>Writes a part; parts are asked for in ascending order.</summary>
    public MarkupString Write(int start, int end)
    {
        _html.Clear();
        while (_nextMark < _marks.Count && _marks[_nextMark].End <= start)
        {
            _nextMark++;
        }

        _open.RemoveAll(place => End(place) <= start);
        _open.ForEach(place => Open(place, isFirst: false));
        for (int at = start; at < end;)
        {
            OpenPlaces(at);
            bool isMarked = _nextMark < _marks.Count && _marks[_nextMark].Start <= at;
            int next = Next(at, end, isMarked);
            string words = PageEncoder.Html.Encode(_text[at..next]);
            _html.Append(isMarked ? $"<mark>{words}</mark>" : words);
            at = next;
            if (isMarked && _marks[_nextMark].End <= at)
            {
                _nextMark++;
            }

            ClosePlaces(at);
        }

        _open.ForEach(_ => _html.Append("</span>"));
        return new(_html.ToString());
    }

    private void OpenPlaces(int at)
    {
        for (; _nextPlace < _places.Count && _places[_nextPlace].Place.Start <= at; _nextPlace++)
        {
            if (End(_places[_nextPlace]) > at)
            {
                _open.Add(_places[_nextPlace]);
                Open(_places[_nextPlace], isFirst: true);
            }
        }
    }

    // Where the next tag stands, always behind this point.
    private int Next(int at, int end, bool isMarked)
    {
        int next = end;
        if (_nextMark < _marks.Count)
        {
            next = Math.Min(next, isMarked ? _marks[_nextMark].End : _marks[_nextMark].Start);
        }

        if (_nextPlace < _places.Count)
        {
            next = Math.Min(next, _places[_nextPlace].Place.Start);
        }

        foreach (var place in _open)
        {
            next = Math.Min(next, End(place));
        }

        return next;
    }

    private void ClosePlaces(int at)
    {
        int lowest = _open.FindIndex(place => End(place) <= at);
        if (lowest < 0)
        {
            return;
        }

        for (int i = _open.Count; i > lowest; i--)
        {
            _html.Append("</span>");
        }

        _open.RemoveAll(place => End(place) <= at);
        for (int i = lowest; i < _open.Count; i++)
        {
            Open(_open[i], isFirst: false);
        }
    }

    private void Open(Evidence place, bool isFirst)
    {
        _html.Append("<span class=\"place ").Append(FacetField.Style(place.Place.Field)).Append('"');
        if (isFirst)
        {
            _html.Append(" id=\"").Append(place.Anchor).Append('"');
        }

        _html.Append('>');
    }

    private static int End(Evidence place) => place.Place.Start + place.Place.Length;
}
