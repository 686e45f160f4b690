using NewsSearch.Analysis;
using NewsSearch.Searching;

namespace NewsSearch.Highlighting;

/// <summary>Shows what a query matched in an item: marks in the title, the best passages of the body.</summary>
/// <remarks>
/// <para>The texts are analysed again and matched with the patterns that found the item, so that what is marked is
/// what was found: a phrase where the whole phrase stands, a wildcard where it accepted a word.</para>
/// <para>Linear in the texts; of each the first <see cref="MatchFinder.MostCharacters"/> characters are looked at.
/// Not thread-safe, like its analyzer.</para>
/// </remarks>
internal sealed class Highlighter(Analyzer analyzer)
{
    private readonly MatchFinder _finder = new(analyzer);
    private readonly PassageFinder _passages = new();
    private readonly List<PatternMatch> _matches = [];
    private IReadOnlyList<TermPattern>? _patterns;
    private PatternTable _titlePatterns = new([], forTitle: true);
    private PatternTable _bodyPatterns = new([], forTitle: false);

    /// <summary>Marks an item's title and body.</summary>
    /// <param name="title">The title; null where there is none to look at.</param>
    /// <param name="body">The body; null where there is none.</param>
    /// <param name="patterns">What found the item.</param>
    /// <param name="mode">HTML and offsets, offsets only, or nothing.</param>
    /// <param name="snippets">How many passages of the body are wanted at most.</param>
    /// <param name="snippetLength">How long they should be, in UTF-16 units; a longer match is shown whole.</param>
    public Highlight Highlight(string? title, string? body, IReadOnlyList<TermPattern> patterns, HighlightMode mode,
        int snippets, int snippetLength)
    {
        if (mode == HighlightMode.None)
        {
            return Highlighting.Highlight.Empty;
        }

        Arrange(patterns);
        var titleSpans = AllSpans(title, _titlePatterns);
        string titleHtml = mode == HighlightMode.Html ? MarkedHtml.Write(title, titleSpans) : "";
        return new(titleSpans, titleHtml, Snippets(body, patterns.Count, mode, snippets, snippetLength));
    }

    /// <summary>Marks an item's title and its whole body, which is the one snippet.</summary>
    public Highlight Whole(string? title, string? body, IReadOnlyList<TermPattern> patterns)
    {
        Arrange(patterns);
        var titleSpans = AllSpans(title, _titlePatterns);
        string titleHtml = MarkedHtml.Write(title, titleSpans);
        if (string.IsNullOrEmpty(body))
        {
            return new(titleSpans, titleHtml, []);
        }

        var bodySpans = AllSpans(body, _bodyPatterns);
        return new(titleSpans, titleHtml, [new(body, bodySpans, MarkedHtml.Write(body, bodySpans))]);
    }

    /// <summary>The hits of a page share their patterns, which are arranged once.</summary>
    private void Arrange(IReadOnlyList<TermPattern> patterns)
    {
        if (!ReferenceEquals(patterns, _patterns))
        {
            _patterns = patterns;
            _titlePatterns = new(patterns, forTitle: true);
            _bodyPatterns = new(patterns, forTitle: false);
        }
    }

    private List<TextSpan> AllSpans(string? text, PatternTable patterns)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        _finder.Find(text, patterns, _matches);
        return Spans(0, 0, text.Length);
    }

    private List<Snippet> Snippets(string? body, int patterns, HighlightMode mode, int most, int length)
    {
        var snippets = new List<Snippet>();
        if (most <= 0)
        {
            return snippets;
        }

        // Whoever shows the first snippet of each hit need not ask whether the item has a body.
        if (string.IsNullOrWhiteSpace(body))
        {
            return [new("", [], "")];
        }

        _finder.Find(body, _bodyPatterns, _matches);
        var candidates = _matches.Count == 0
            ? [_passages.Beginning(body, length)]
            : _passages.Find(body, _matches, length);
        var passages = candidates.Count == 1
            ? candidates
            : new PassageChoice(_matches, patterns, _passages.Sentences, length).Choose(candidates, most);
        foreach (var passage in passages)
        {
            string text = body[passage.Start..passage.End];
            var spans = Spans(passage.FirstMatch, passage.Start, passage.End);
            snippets.Add(new(text, spans, mode == HighlightMode.Html ? MarkedHtml.Write(text, spans) : ""));
        }

        return snippets;
    }

    /// <summary>The matches that lie wholly between two offsets, joined where they meet.</summary>
    private List<TextSpan> Spans(int firstMatch, int start, int end)
    {
        var spans = new List<TextSpan>();
        for (int i = firstMatch; i < _matches.Count && _matches[i].Start < end; i++)
        {
            var match = _matches[i];
            if (match.End > end)
            {
                continue;
            }

            if (spans.Count > 0 && match.Start - start <= spans[^1].End)
            {
                int joined = Math.Max(spans[^1].End, match.End - start);
                spans[^1] = new(spans[^1].Start, joined - spans[^1].Start);
            }
            else
            {
                spans.Add(new(match.Start - start, match.End - match.Start));
            }
        }

        return spans;
    }
}
