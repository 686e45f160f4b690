using NewsSearch.Analysis;
using NewsSearch.Queries;
using NewsSearch.Segments;
using NewsSearch.Suggesting;
using NewsSearch.Vocabularies;

namespace NewsSearch;

/// <content>Suggesting: completions of what is being typed.</content>
public sealed partial class NewsIndex
{
    private const int MostSuggestions = 50;
    private const int MostTyped = 1_000;
    private const int MostTitles = 2;
    private const int LongestTitle = 200;
    private const int ShortestTitleWord = 3;
    private const int MostTitleWords = 16;
    private const int TitleHits = 8;

    // So many items with the rarest word of a title are looked through in some hundred microseconds.
    private const int MostOfRarest = 5_000;

    /// <inheritdoc/>
    public Task<IReadOnlyList<NewsSuggestion>> SuggestAsync(
        string text, int size = 10, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, MostSuggestions);
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<NewsSuggestion> none = [];
        return Task.FromResult(text.Length > MostTyped ? none : Suggest(text, size, cancellationToken));
    }

    private NewsSuggestion[] Suggest(string text, int size, CancellationToken cancellationToken)
    {
        var fields = FacetFields;
        var found = new List<Completion>();
        var snapshot = _current.Acquire();
        var analyzer = TakeAnalyzer();
        try
        {
            found.AddRange(Titles(text, fields, snapshot, analyzer, cancellationToken));
            var suggester = new Suggester(
                snapshot, _options.Vocabulary, analyzer, [.. fields, "title"], _people.LinksOf(snapshot));
            found.AddRange(suggester.Complete(text, size, found.Count > 0));
        }
        finally
        {
            _analyzers.Add(analyzer);
            snapshot.Release();
        }

        var counted = new List<NewsSuggestion>();
        foreach (var completion in found)
        {
            long count = Count(completion.Query, cancellationToken);
            if (count > 0)
            {
                counted.Add(new(completion.Text, completion.Label, completion.Kind, count, completion.Query));
            }
        }

        return Chosen(counted, size);
    }

    /// <summary>The best of each kind, and else those that find most; all in the order of what they find.</summary>
    private static NewsSuggestion[] Chosen(List<NewsSuggestion> counted, int size)
    {
        static IEnumerable<NewsSuggestion> Ordered(IEnumerable<NewsSuggestion> suggestions) => suggestions
            .OrderByDescending(suggestion => suggestion.Count).ThenBy(suggestion => suggestion.Kind)
            .ThenBy(suggestion => suggestion.Text, StringComparer.Ordinal);
        var best = Ordered(counted).DistinctBy(suggestion => suggestion.Kind).Take(size).ToArray();
        return [.. Ordered(best.Concat(Ordered(counted).Except(best).Take(size - best.Length)))];
    }

    private long Count(string query, CancellationToken cancellationToken) => Search(
        query,
        new SearchOptions { Take = 0, Highlight = HighlightMode.None, Snippets = 0, Suggest = false },
        cancellationToken).Total ?? 0;

    /// <summary>The titles of the best hits that have all the words typed, the last one as a beginning.</summary>
    /// <remarks>
    /// Titles of nothing but frequent words are left out: to count the items that have such a title takes too long.
    /// </remarks>
    private List<Completion> Titles(
        string text, IReadOnlyList<string> fields, Snapshot snapshot, Analyzer analyzer, CancellationToken cancellation)
    {
        var end = TypedEnd.Of(text, fields);
        bool isPlain = end.Field is null && end.Word.Length >= ShortestTitleWord
            && end.Head.All(c => char.IsLetterOrDigit(c) || c is ' ' or ',' or '.' or '-' or '\'');
        var words = isPlain ? end.Head.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        if (!isPlain || words.Length > MostTitleWords)
        {
            return [];
        }

        Query query = new AndQuery([.. words.Select(word => new WordQuery(word)), new PrefixQuery(end.Word)]);
        var results = Search(
            new NewsQuery("", query, QueryPrinter.Print(query), []),
            new SearchOptions
            {
                Take = TitleHits,
                Total = TotalMode.None,
                Highlight = HighlightMode.None,
                Snippets = 0,
                Suggest = false,
            },
            cancellation);
        string[] typed = [.. words.Append(end.Word).Select(NameFolding.Fold)];
        return
        [
            .. results.Hits.Where(hit => !hit.Item.TitleDerived).Select(hit => hit.Item.Title ?? "")
                .Where(title => title.Length is > 0 and <= LongestTitle && HasAll(title, typed)
                    && TellingWords.Rarest(snapshot, analyzer, title) <= MostOfRarest)
                .Distinct(StringComparer.Ordinal).Take(MostTitles)
                .Select(title => new Completion(
                    SuggestionKind.Title,
                    title,
                    title,
                    QueryPrinter.Print(new PhraseQuery(title, 0, QueryField.Title)))),
        ];
    }

    private static bool HasAll(string title, string[] typed)
    {
        string[] words = [.. title.Split(' ').Select(NameFolding.Fold)];
        return Array.TrueForAll(
            typed, beginning => words.Any(word => word.StartsWith(beginning, StringComparison.Ordinal)));
    }
}
