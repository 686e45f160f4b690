using NewsSearch.Analysis;
using NewsSearch.Codecs;
using NewsSearch.Queries;
using NewsSearch.Segments;
using NewsSearch.StoredFields;
using NewsSearch.Vocabularies;

namespace NewsSearch.Suggesting;

/// <summary>The newest titles that have all the words typed, the last one as a beginning.</summary>
/// <remarks>
/// No list of all titles is kept. They are looked for by the words that complete the last one, in the newest documents
/// that have one of these in the title and all others anywhere, and are read only then. Work is bounded by numbers of
/// blocks and of titles, so of frequent words only the newest titles are found.
/// </remarks>
/// <param name="snapshot">The state of the index.</param>
/// <param name="analyzer">Makes the same terms of titles as when they were indexed.</param>
internal sealed class TitleCompletions(Snapshot snapshot, Analyzer analyzer)
{
    /// <summary>So many titles complete what is typed.</summary>
    private const int Most = 2;

    private const int ShortestWord = 3;
    private const int MostWords = 16;
    private const int LongestTitle = 200;

    /// <summary>So many words are looked for as the last one.</summary>
    private const int MostTerms = 10;

    /// <summary>Of a word's postings in a segment so many blocks are looked at.</summary>
    private const int MostBlocks = 32;

    /// <summary>So many documents of a word in a segment are taken.</summary>
    private const int MostDocuments = 16;

    private const int MostRead = 64;

    /// <summary>So many items with a title's rarest word are looked through in some hundred microseconds.</summary>
    private const int MostOfRarest = 5_000;

    /// <summary>The words before the last one; null where nothing is typed that a title could have.</summary>
    public static string[]? HeadOf(in TypedEnd end)
    {
        bool isPlain = end.Field is null && end.Word.Length >= ShortestWord
            && end.Head.All(c => char.IsLetterOrDigit(c) || c is ' ' or ',' or '.' or '-' or '\'');
        string[] words = isPlain ? end.Head.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        return isPlain && words.Length <= MostWords ? words : null;
    }

    /// <summary>The titles as completions.</summary>
    /// <param name="words">All that is typed.</param>
    /// <param name="terms">What the last word may be, the most frequent first.</param>
    /// <param name="among">The documents that have the others; null for all that are live.</param>
    public List<Completion> Of(
        IEnumerable<string> words, IReadOnlyList<(byte[] Term, long Frequency)> terms, MatchedDocuments? among)
    {
        string[] typed = [.. words.Select(NameFolding.Fold)];
        var found = new List<Completion>();
        var buffer = new ItemBuffer();
        foreach (var (segment, document, _) in Newest(terms, among).Take(MostRead))
        {
            if (found.Count < Most && TitleOf(segment, document, buffer) is { } title && HasAll(title, typed)
                && !found.Exists(other => other.Text == title)
                && TellingWords.Rarest(snapshot, analyzer, title) is var rarest and <= MostOfRarest)
            {
                string query = QueryPrinter.Print(new PhraseQuery(title, 0, QueryField.Title));
                found.Add(new(SuggestionKind.Title, title, title, query, rarest));
            }
        }

        return found;
    }

    private static string? TitleOf(SegmentReader segment, int document, ItemBuffer buffer)
    {
        var reader = new ByteReader(segment.Summary(document, buffer), segment.Name, 0);
        var item = SummaryCodec.Read("", ref reader);
        return item.TitleDerived || item.Title is not { Length: > 0 and <= LongestTitle } title ? null : title;
    }

    private static bool HasAll(string title, string[] typed)
    {
        string[] words = [.. title.Split(' ').Select(NameFolding.Fold)];
        return Array.TrueForAll(
            typed, beginning => words.Any(word => word.StartsWith(beginning, StringComparison.Ordinal)));
    }

    private IEnumerable<(SegmentReader Segment, int Document, long Seconds)> Newest(
        IReadOnlyList<(byte[] Term, long Frequency)> terms, MatchedDocuments? among)
    {
        var found = new HashSet<(SegmentReader Segment, int Document, long Seconds)>();
        for (int segment = 0; segment < snapshot.Segments.Count; segment++)
        {
            foreach (var (term, _) in terms.Take(MostTerms))
            {
                AddNewest(segment, term, among, found);
            }
        }

        return found.OrderByDescending(place => place.Seconds).ThenBy(place => place.Document);
    }

    private void AddNewest(
        int number,
        byte[] term,
        MatchedDocuments? among,
        HashSet<(SegmentReader Segment, int Document, long Seconds)> found)
    {
        var segment = snapshot.Segments[number];
        if (!segment.Reader.Terms.TryFind(term, out var entry))
        {
            return;
        }

        var postings = segment.Reader.Postings(entry);
        var seconds = segment.Reader.Dates.Seconds;
        int taken = 0;
        for (int block = 0; block < Math.Min(postings.BlockCount, MostBlocks); block++)
        {
            postings.MoveTo(block);
            var titles = postings.TitleFrequencies;
            var documents = postings.Documents;
            for (int i = 0; i < titles.Length && taken < MostDocuments; i++)
            {
                int document = documents[i];
                if (titles[i] > 0 && (among?.Has(number, document) ?? segment.IsLive(document)))
                {
                    found.Add((segment.Reader, document,
                        document < seconds.Length ? seconds[document] : long.MinValue));
                    taken++;
                }
            }
        }
    }
}
