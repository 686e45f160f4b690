using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Suggesting;

/// <summary>Completions as a look at every live item gives them.</summary>
internal sealed class ExhaustiveCompletions
{
    private readonly IReadOnlyList<NewsItem> _items;
    private readonly Analyzer _analyzer = Analyzer.Create(Similarity.Combined);
    private readonly List<Dictionary<string, HashSet<string>>> _formsOfItems = [];

    public ExhaustiveCompletions(IReadOnlyList<NewsItem> items)
    {
        _items = items;
        foreach (var item in items)
        {
            var forms = new Dictionary<string, HashSet<string>>();
            AddForms(item.Title!, forms);
            AddForms(item.Body!, forms);
            _formsOfItems.Add(forms);
        }
    }

    /// <summary>The term of a word.</summary>
    public string TermOf(string word)
    {
        var tokens = new TokenBuffer();
        _analyzer.Analyze(word, tokens);
        return tokens.Count == 1 ? Encoding.UTF8.GetString(tokens.Term(0)) : "";
    }

    /// <summary>The words that begin so, by their terms, and how many items have them and a word besides.</summary>
    public IEnumerable<(SuggestionKind Kind, string Key, long Count)> Terms(string prefix, string? head)
    {
        string folded = NameFolding.Fold(prefix);
        string[] terms =
        [
            .. _formsOfItems.SelectMany(forms => forms)
                .Where(form => form.Value.Any(
                    word => NameFolding.Fold(word).StartsWith(folded, StringComparison.Ordinal)))
                .Select(form => form.Key).Distinct(),
        ];
        return terms
            .Select(term => (SuggestionKind.Term, term, Count: CountOf(term, head)))
            .Where(found => found.Count > 0);
    }

    /// <summary>The values whose names have a word that begins so, or that have such an alias.</summary>
    public IEnumerable<(SuggestionKind Kind, string Key, long Count)> Values(string prefix, string? head)
    {
        var found = new Dictionary<(SuggestionKind Kind, string Key), long>();
        for (int i = 0; i < _items.Count; i++)
        {
            IEnumerable<(SuggestionKind, string, string)> values =
            [
                .. _items[i].Ministers!.Select(value => (SuggestionKind.Minister, "minister", value.Name)),
                .. _items[i].Countries!.Select(value => (SuggestionKind.Country, "country", value.Code)),
                .. _items[i].Sectors!.Select(value => (SuggestionKind.Sector, "sector", value)),
            ];
            foreach (var (kind, field, key) in values)
            {
                if (Has(_formsOfItems[i], head) && Fits(field, key, NameFolding.Fold(prefix)))
                {
                    found[(kind, key)] = found.GetValueOrDefault((kind, key)) + 1;
                }
            }
        }

        return found.Select(value => (value.Key.Kind, value.Key.Key, value.Value));
    }

    /// <summary>The newest titles with a word that begins so.</summary>
    public IEnumerable<string> Titles(string prefix) => _items.Select(item => item.Title!)
        .Where(title => title.Split(' ').Any(
            word => NameFolding.Fold(word).StartsWith(NameFolding.Fold(prefix), StringComparison.Ordinal)))
        .Distinct().Take(2);

    private static bool Fits(string field, string key, string folded)
    {
        string label = NewsVocabulary.Default.Label(field, key);
        bool Begins(string name) => Enumerable.Range(0, name.Length)
            .Any(at => (at == 0 || !char.IsLetterOrDigit(name[at - 1]))
                && NameFolding.Fold(name[at..]).StartsWith(folded, StringComparison.Ordinal));
        return Begins(key) || Begins(label) || NewsVocabulary.Default.Spellings(field)
            .Any(spelling => spelling.Value == key && spelling.Key.StartsWith(folded, StringComparison.Ordinal));
    }

    private long CountOf(string term, string? head) =>
        _formsOfItems.Count(forms => forms.ContainsKey(term) && Has(forms, head));

    private bool Has(Dictionary<string, HashSet<string>> forms, string? head) =>
        head is null || forms.ContainsKey(TermOf(head));

    private void AddForms(string text, Dictionary<string, HashSet<string>> forms)
    {
        var tokens = new TokenBuffer();
        _analyzer.Analyze(text, tokens);
        for (int i = 0; i < tokens.Count; i++)
        {
            string term = Encoding.UTF8.GetString(tokens.Term(i));
            if (!tokens[i].IsStopWord)
            {
                (forms.TryGetValue(term, out var known) ? known : forms[term] = [])
                    .Add(text.Substring(tokens[i].Start, tokens[i].Length));
            }
        }
    }
}
