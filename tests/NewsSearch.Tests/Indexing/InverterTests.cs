using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Analysis;
using NewsSearch.Indexing;
using NewsSearch.Postings;
using NewsSearch.Tests.Analysis;
using NewsSearch.Tests.Postings;

namespace NewsSearch.Tests.Indexing;

/// <summary>The inverter, which works on numbers of forms, against the tokens that the analyzer gives.</summary>
public sealed class InverterTests
{
    [Theory]
    [InlineData(Similarity.Combined, 1)]
    [InlineData(Similarity.Combined, 100_000)]
    [InlineData(Similarity.Lucene8, 1)]
    [InlineData(Similarity.Lucene8, 100_000)]
    public void Postings_are_those_of_the_tokens_whatever_is_remembered(Similarity similarity, int maxForms)
    {
        using var inverter = new Inverter();
        Analyzer analyzer = similarity == Similarity.Combined
            ? new EnglishAnalyzer(maxForms)
            : new LuceneEnglishAnalyzer(maxForms);
        Prop.ForAll(NastyText.Any.Generator.ArrayOf().ToArbitrary(), texts =>
        {
            inverter.Clear();
            Check(inverter, analyzer, similarity, texts);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Theory]
    [InlineData(Similarity.Combined)]
    [InlineData(Similarity.Lucene8)]
    public void Streams_of_all_lengths_come_back_in_order(Similarity similarity)
    {
        // One word in every document many times over, and others ever more seldom: slices of all sizes.
        var random = new Random(7);
        string[] texts = [.. Enumerable.Range(0, 3_000).Select(_ => string.Join(' ', Enumerable.Range(0, 30).Select(
            _ => $"word{(int)Math.Pow(2_000, random.NextDouble()) - 1}x")))];
        using var inverter = new Inverter();
        Check(inverter, Analyzer.Create(similarity), similarity, texts);
    }

    [Fact]
    public void Documents_that_are_left_out_have_no_postings_and_numbers_are_those_given()
    {
        using var inverter = new Inverter();
        var analyzer = Analyzer.Create(Similarity.Combined);
        foreach (var (text, document) in new[] { "trade grows", "trade falls", "trade trade" }.Select((t, i) => (t, i)))
        {
            int position = 0;
            inverter.Add(analyzer, text, document, ref position);
        }

        int term = Array.Find(inverter.SortedTerms(), term => inverter.TermBytes(term).SequenceEqual("trade"u8));
        var postings = new TermPostings();
        inverter.CopyPostings(term, [5, -1, 2], [0, 0, 1], postings);
        postings.Sort();
        Assert.Equal(["2 2 1 0,1", "5 1 0 0"], Lines(postings));
    }

    private static void Check(Inverter inverter, Analyzer analyzer, Similarity similarity, string[] texts)
    {
        var expected = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var tokens = new TokenBuffer();
        for (int document = 0; document < texts.Length; document++)
        {
            tokens.Clear();
            int end = Analyzer.Create(similarity).Analyze(texts[document], tokens);
            int position = 0, counted = 0;
            int length = inverter.Add(analyzer, texts[document], document, ref position);
            Assert.Equal(end, position);
            var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            for (int i = 0; i < tokens.Count; i++)
            {
                counted += tokens[i].IsStopWord ? 0 : 1;
                string term = Convert.ToHexString(tokens.Term(i));
                places.TryAdd(term, []);
                places[term].Add(tokens[i].Position);
            }

            Assert.Equal(counted, length);
            foreach (var (term, positions) in places)
            {
                expected.TryAdd(term, []);
                expected[term].Add($"{document} {positions.Count} 0 {string.Join(',', positions)}");
            }
        }

        int[] numbers = [.. Enumerable.Range(0, texts.Length)];
        var titlePositions = new int[texts.Length];
        var postings = new TermPostings();
        var terms = inverter.SortedTerms();
        Assert.Equal(expected.Keys, terms.Select(term => Convert.ToHexString(inverter.TermBytes(term))));
        foreach (int term in terms)
        {
            postings.Clear();
            inverter.CopyPostings(term, numbers, titlePositions, postings);
            postings.Sort();
            Assert.Equal(expected[Convert.ToHexString(inverter.TermBytes(term))], Lines(postings));
        }
    }

    private static List<string> Lines(TermPostings postings)
    {
        return [.. PlainPosting.All(postings).Select(posting => string.Join(
            ' ', posting.Document, posting.Frequency, posting.TitleFrequency, string.Join(',', posting.Positions)))];
    }
}
