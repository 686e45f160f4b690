using System.Text;
using NewsSearch.Analysis;
using NewsSearch.People;
using NewsSearch.Queries;
using NewsSearch.Segments;
using NewsSearch.Vocabularies;

namespace NewsSearch.Suggesting;

/// <summary>Completes what somebody is typing by the words, values and titles of a state of the index.</summary>
/// <param name="snapshot">The state.</param>
/// <param name="vocabulary">Knows labels and aliases.</param>
/// <param name="analyzer">Makes the same terms of what is typed as of items.</param>
/// <param name="fields">The facet fields that may be named.</param>
/// <param name="links">Which names of ministers are one person's.</param>
/// <param name="counter">Counts what completions find.</param>
internal sealed class Suggester(
    Snapshot snapshot,
    NewsVocabulary vocabulary,
    Analyzer analyzer,
    IReadOnlyList<string> fields,
    PeopleLinks links,
    CompletionCounter counter)
{
    private const int MostHeadWords = 4;
    private const int ShortestStem = 3;

    /// <summary>So many more terms are looked at than wanted: some have no form that begins as typed.</summary>
    private const int MoreTerms = 10;

    /// <summary>Behind other words so many of each kind are counted, and else the most frequent.</summary>
    private const int MostOfKind = 2;

    /// <summary>A word that fewer than one in so many items have may be misspelt.</summary>
    private const int Rare = 1_000;

    private static readonly (string Field, SuggestionKind Kind)[] Facets =
    [
        ("minister", SuggestionKind.Minister),
        ("country", SuggestionKind.Country),
        ("sector", SuggestionKind.Sector),
    ];

    /// <summary>
    /// What begins as it was typed, by what it finds; behind it what is spelt nearly so, where that is next to nothing.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="most">How many completions to give.</param>
    public IReadOnlyList<NewsSuggestion> Complete(string text, int most)
    {
        var end = TypedEnd.Of(text, fields);
        if (end.Word.Length == 0)
        {
            return [];
        }

        byte[] folded = analyzer.Fold(end.Word);
        bool hasTerms = end.Field is null or "title" && folded.Length > 0;
        var terms = hasTerms ? Beginning(folded, end.Word, most + MoreTerms) : [];
        var found = Terms(end, terms, most, NameFolding.Fold(end.Word));
        AddValues(end, most, isMisspelt: false, found);
        found.AddRange(Titles(end, terms));
        var chosen = Chosen(end, found, most);
        long greatest = found.Count == 0 ? 0 : found.Max(completion => completion.Frequency);
        if (chosen.Count < most && greatest * Rare < snapshot.LiveCount && !found.Exists(IsTitle))
        {
            var others = hasTerms ? Near(end, folded, greatest, most) : [];
            if (found.Count == 0)
            {
                AddValues(end, most, isMisspelt: true, others);
            }

            others.RemoveAll(other => chosen.Exists(known => known.Query == other.Query));
            chosen.AddRange(Chosen(end, others, most - chosen.Count));
        }

        return chosen;
    }

    /// <summary>Behind other words only so many are counted: the most frequent ones, some of each kind.</summary>
    private static IEnumerable<Completion> Picked(TypedEnd end, List<Completion> found, int most)
    {
        var ordered = found.OrderByDescending(completion => completion.Frequency);
        return string.IsNullOrWhiteSpace(end.Head) ? ordered : ordered.Take(most)
            .Union(ordered.GroupBy(completion => completion.Kind).SelectMany(kind => kind.Take(MostOfKind)))
            .OrderByDescending(completion => completion.Frequency);
    }

    private static bool IsTitle(Completion completion) => completion.Kind == SuggestionKind.Title;

    /// <summary>The best of each kind, and else those that find most; all in the order of what they find.</summary>
    private List<NewsSuggestion> Chosen(TypedEnd end, List<Completion> found, int most)
    {
        static IEnumerable<NewsSuggestion> Ordered(IEnumerable<NewsSuggestion> suggestions) => suggestions
            .OrderByDescending(suggestion => suggestion.Count).ThenBy(suggestion => suggestion.Kind)
            .ThenBy(suggestion => suggestion.Text, StringComparer.Ordinal);
        var counted = new List<NewsSuggestion>();
        foreach (var completion in Picked(end, found, most))
        {
            // What cannot find more than those that are enough, nor more than others of its kind, is not counted.
            int better = counted.Count(other => other.Count >= completion.Frequency);
            if (better >= most
                && counted.Exists(other => other.Kind == completion.Kind && other.Count >= completion.Frequency))
            {
                continue;
            }

            long count = counter.Count(completion.Query);
            if (count > 0)
            {
                counted.Add(
                    new(completion.Text, completion.Label, completion.Kind, count, completion.Query));
            }
        }

        var best = Ordered(counted).DistinctBy(suggestion => suggestion.Kind).Take(most).ToArray();
        return [.. Ordered(best.Concat(Ordered(counted).Except(best).Take(most - best.Length)))];
    }

    private List<Completion> Terms(
        TypedEnd end, List<(byte[] Term, long Frequency)> terms, int most, string prefix)
    {
        var found = new List<Completion>();
        var surfaces = new SurfaceForms(snapshot, analyzer);
        var forms = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (term, frequency) in terms)
        {
            if (found.Count < most && surfaces.Of(term, prefix) is { } form && forms.Add(form))
            {
                string query = Query(end, form);
                found.Add(new(SuggestionKind.Term, query, form, query, frequency));
            }
        }

        return found;
    }

    /// <summary>The terms that begin so, and those whose stem is shorter than what was typed of the word.</summary>
    private List<(byte[] Term, long Frequency)> Beginning(byte[] folded, string word, int most)
    {
        var terms = FrequentTerms.Of(snapshot, folded, most);
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

    /// <summary>Words that begin nearly so, by as few edits as there are such.</summary>
    /// <param name="end">What was typed.</param>
    /// <param name="folded">The word at its end.</param>
    /// <param name="known">How many items have it as it was typed; of others only much more frequent ones will do.
    /// </param>
    /// <param name="most">How many words to give.</param>
    private List<Completion> Near(TypedEnd end, byte[] folded, long known, int most)
    {
        // Two edits take some ten times as long to look for as one, and who hits a word at all is not far off.
        long more = QueryCorrections.MuchMore * known;
        int edits = Misspelling.EditsOf(folded.Length);
        if (edits == 0)
        {
            return [];
        }

        var beginning = Misspelling.Beginning(Encoding.UTF8.GetBytes(NameFolding.Fold(end.Word)), edits);
        var found = Nearly(1) is { Count: > 0 } near ? near : Respelt(end, more, most);
        return found.Count == 0 && known == 0 && edits > 1 ? Nearly(edits) : found;

        List<Completion> Nearly(int mostEdits) =>
            Terms(end, Near(folded, end.Word, mostEdits, most).FindAll(term => term.Frequency > more), most, "")
                .FindAll(other => Misspelling.Accepts(beginning, NameFolding.Fold(other.Label)));
    }

    /// <summary>The terms that begin nearly so, and those that are nearly the stem.</summary>
    private List<(byte[] Term, long Frequency)> Near(byte[] folded, string word, int edits, int most)
    {
        var near = FrequentTerms.Accepted(snapshot, Misspelling.Beginning(folded, edits), most);
        var tokens = new TokenBuffer();
        analyzer.Analyze(word, tokens);
        if (tokens.Count == 1 && Misspelling.EditsOf(tokens.Term(0).Length) >= edits)
        {
            near.AddRange(FrequentTerms.Accepted(snapshot, Misspelling.Near(tokens.Term(0), edits), most));
        }

        return [.. near.DistinctBy(term => Encoding.UTF8.GetString(term.Term))
            .OrderByDescending(term => term.Frequency)];
    }

    /// <summary>The words that are one edit away, whatever their stems are.</summary>
    private List<Completion> Respelt(TypedEnd end, long more, int most) =>
    [
        .. new NearbySpellings(snapshot, analyzer).Of(end.Word, more + 1)
            .OrderByDescending(word => word.Frequency).Take(most)
            .SelectMany(word => Terms(end, [(Encoding.UTF8.GetBytes(word.Term), word.Frequency)], 1, word.Spelling)),
    ];

    private List<Completion> Titles(TypedEnd end, List<(byte[] Term, long Frequency)> terms)
    {
        MatchedDocuments? among = null;
        return TitleCompletions.HeadOf(end) is { } words && terms.Count > 0
            && (words.Length == 0 || counter.TryMatch(end.Head + end.Word, out among))
            ? new TitleCompletions(snapshot, analyzer).Of(words.Append(end.Word), terms, among)
            : [];
    }

    private void AddValues(TypedEnd end, int most, bool isMisspelt, List<Completion> found)
    {
        foreach (var (field, kind) in IsNextToWord(end) ? [] : Facets)
        {
            if (!end.IsQuoted && (end.Field is null || end.Field == field))
            {
                AddValues(end, field, kind, most, isMisspelt, found);
            }
        }
    }

    /// <summary>Whether a word must follow, since nothing else can stand near another.</summary>
    private static bool IsNextToWord(TypedEnd end)
    {
        var warnings = new QueryWarnings();
        QueryParser.Parse($"{end.Head}sector:x", MatchMode.All, [], warnings);
        return warnings.ToList().Any(warning => warning.Code == "bad-proximity");
    }

    private void AddValues(
        TypedEnd end, string field, SuggestionKind kind, int most, bool isMisspelt, List<Completion> found)
    {
        // Names have several words, so as many as fit are taken from before the last.
        foreach (int start in end.Field is null ? end.WordStarts(MostHeadWords).Append(end.Head.Length) : [-1])
        {
            string head = start < 0 ? end.Head : end.Head[..start];
            string prefix = NameFolding.Fold(start < 0 ? end.Word : end.Head[start..] + end.Word);
            var values = ValueSpellings.Find(snapshot, vocabulary, field, prefix, isMisspelt)
                .GroupBy(
                    value => kind == SuggestionKind.Minister ? links.Canonical(value.Key) : value.Key,
                    value => value.Value,
                    StringComparer.Ordinal)
                .Select(value => (value.Key, Frequency:
                    kind == SuggestionKind.Minister && links.Variants(value.Key) is { Count: > 1 } names
                        ? Frequency(names)
                        : value.Sum()))
                .OrderByDescending(value => value.Frequency).ThenBy(value => value.Key, StringComparer.Ordinal)
                .Take(most).ToArray();
            foreach (var (key, frequency) in values)
            {
                string label = vocabulary.Label(field, key);
                string query = head + QueryPrinter.Print(new FacetQuery(field, key));
                found.Add(new(kind, end.Field is null ? head + label : query, label, query, frequency));
            }

            if (values.Length > 0)
            {
                return;
            }
        }
    }

    /// <summary>In how many items the names of a person stand, each counted by itself.</summary>
    private long Frequency(IReadOnlyList<string> names)
    {
        long frequency = 0;
        foreach (string name in names)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(name);
            foreach (var segment in snapshot.Segments)
            {
                frequency += segment.Reader.Facet(PeopleLinks.Field) is { } column
                    && column.OrdinalOf(bytes) is >= 0 and var ordinal
                    ? column.DocumentCounts[ordinal]
                    : 0;
            }
        }

        return frequency;
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
