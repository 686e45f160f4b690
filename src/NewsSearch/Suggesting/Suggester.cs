using System.Text;
using NewsSearch.Analysis;
using NewsSearch.People;
using NewsSearch.Queries;
using NewsSearch.Segments;
using NewsSearch.Terms;
using NewsSearch.Vocabularies;

namespace NewsSearch.Suggesting;

/// <summary>Completes what somebody is typing by the words, values and titles of a state of the index.</summary>
/// <param name="snapshot">The state.</param>
/// <param name="vocabulary">Knows labels and aliases.</param>
/// <param name="analyzer">Makes the same terms of what is typed as of items.</param>
/// <param name="fields">The facet fields that may be named.</param>
/// <param name="links">Which names of ministers are one person's.</param>
internal sealed class Suggester(
    Snapshot snapshot,
    NewsVocabulary vocabulary,
    Analyzer analyzer,
    IReadOnlyList<string> fields,
    PeopleLinks links)
{
    private const int MostHeadWords = 4;
    private const int ShortestStem = 3;
    private const int MostForms = 3;

    private static readonly (string Field, SuggestionKind Kind)[] Facets =
    [
        ("minister", SuggestionKind.Minister),
        ("country", SuggestionKind.Country),
        ("sector", SuggestionKind.Sector),
    ];

    /// <summary>The completions that fit, the most frequent of each kind; misspelt ones where nothing does.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="most">How many of each kind.</param>
    /// <param name="hasTitles">Whether a title completes it, so that nothing needs to be misspelt.</param>
    public List<Completion> Complete(string text, int most, bool hasTitles)
    {
        var end = TypedEnd.Of(text, fields);
        var found = new List<Completion>();
        if (end.Word.Length == 0)
        {
            return found;
        }

        for (int pass = 0; pass < 2 && found.Count == 0 && (pass == 0 || !hasTitles); pass++)
        {
            if (end.Field is null or "title")
            {
                AddTerms(end, most, isMisspelt: pass > 0, found);
            }

            foreach (var (field, kind) in Facets)
            {
                if (!end.IsQuoted && (end.Field is null || end.Field == field))
                {
                    AddValues(end, field, kind, most, isMisspelt: pass > 0, found);
                }
            }
        }

        return found;
    }

    private void AddTerms(TypedEnd end, int most, bool isMisspelt, List<Completion> found)
    {
        byte[] folded = analyzer.Fold(end.Word);
        string prefix = isMisspelt ? "" : NameFolding.Fold(end.Word);
        if (folded.Length == 0 || (!isMisspelt && prefix.Length == 0))
        {
            return;
        }

        var surfaces = new SurfaceForms(snapshot, analyzer);
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (term, _) in isMisspelt ? Near(folded, most) : Beginning(folded, end.Word, most * MostForms))
        {
            if (forms.Count < most && surfaces.Of(term, prefix) is { } form && forms.Add(form))
            {
                found.Add(new(SuggestionKind.Term, form, form, Query(end, form)));
            }
        }
    }

    /// <summary>The terms that begin so, and those whose stem is shorter than what was typed of the word.</summary>
    private List<(byte[] Term, long Frequency)> Beginning(byte[] folded, string word, int most)
    {
        var terms = FrequentTerms.Of(snapshot, folded, most).ToList();
        var shorter = new HashSet<string>(StringComparer.Ordinal);
        for (int length = ShortestStem; length < folded.Length; length++)
        {
            shorter.Add(Encoding.UTF8.GetString(folded.AsSpan(0, length)));
        }

        var tokens = new TokenBuffer();
        analyzer.Analyze(word, tokens);
        if (tokens.Count == 1 && !tokens[0].IsStopWord && !tokens.Term(0).StartsWith(folded))
        {
            shorter.Add(Encoding.UTF8.GetString(tokens.Term(0)));
        }

        foreach (string stem in shorter)
        {
            byte[] term = Encoding.UTF8.GetBytes(stem);
            if (!EnglishStopWords.Contains(stem) && FrequentTerms.Frequency(snapshot, term) is > 0 and var frequency)
            {
                terms.Add((term, frequency));
            }
        }

        return [.. terms.OrderByDescending(term => term.Frequency)];
    }

    private List<(byte[] Term, long Frequency)> Near(byte[] folded, int most)
    {
        int edits = Misspelling.EditsOf(folded.Length);
        return edits == 0 ? [] : FrequentTerms.Accepted(
            snapshot, new PrefixAutomaton<LevenshteinAutomaton>(Misspelling.Near(folded, edits)), most);
    }

    private void AddValues(
        TypedEnd end, string field, SuggestionKind kind, int most, bool isMisspelt, List<Completion> found)
    {
        // Names have several words, so as many as fit are taken from before the last.
        foreach (int start in end.Field is null ? end.WordStarts(MostHeadWords).Append(end.Head.Length) : [-1])
        {
            string head = start < 0 ? end.Head : end.Head[..start];
            string prefix = NameFolding.Fold(start < 0 ? end.Word : end.Head[start..] + end.Word);
            if (prefix.Length == 0)
            {
                continue;
            }

            var keys = ValueSpellings.Find(snapshot, vocabulary, field, prefix, isMisspelt)
                .Select(key => kind == SuggestionKind.Minister ? links.Canonical(key) : key)
                .Distinct(StringComparer.Ordinal)
                .Select(key => (Key: key, Frequency: ValueSpellings.Frequency(snapshot, field, key)))
                .Where(value => value.Frequency > 0)
                .OrderByDescending(value => value.Frequency).ThenBy(value => value.Key, StringComparer.Ordinal)
                .Take(most).ToArray();
            foreach (var (key, _) in keys)
            {
                found.Add(new(
                    kind,
                    key,
                    vocabulary.Label(field, key),
                    head + QueryPrinter.Print(new FacetQuery(field, key))));
            }

            if (keys.Length > 0)
            {
                return;
            }
        }
    }

    private static string Query(TypedEnd end, string form)
    {
        var query = new StringBuilder(end.Head);
        if (end.IsQuoted)
        {
            return query.Append(form).Append('"').ToString();
        }

        query.Append(end.Field is null ? "" : end.Field + ":");
        QueryEscapes.AppendWord(query, form);
        return query.ToString();
    }
}
