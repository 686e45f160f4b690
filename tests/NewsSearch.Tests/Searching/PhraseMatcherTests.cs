using System.Globalization;
using System.Text;
using NewsSearch.Indexing;
using NewsSearch.Queries;
using NewsSearch.Scoring;
using NewsSearch.Searching;
using NewsSearch.Segments;
using NewsSearch.Storage;
using NewsSearch.Tests.Tidy;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Searching;

public sealed class PhraseMatcherTests
{
    [Fact]
    public async Task Phrases_with_a_slop_count_as_in_Lucene_also_where_words_repeat()
    {
        string[][] lines = [.. File.ReadLines(
            Path.Combine(Repository.Root, "tests/NewsSearch.Tests/Searching/lucene-phrases.tsv"))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))];
        await using var writer = IndexWriter.Open(
            new InMemoryStorage(),
            new IndexSchema(Similarity.Lucene8, new Bm25Parameters(1.2f, 0.75f, 1)),
            new WriterOptions(NewsVocabulary.Default, 1 << 20, Merge: false));
        foreach (string[] document in lines.Where(line => line[0] == "document"))
        {
            await writer.AddAsync(new NewsItem { Id = document[1], Body = document[2] }, CancellationToken.None);
        }

        await writer.RefreshAsync(CancellationToken.None);
        var snapshot = writer.Current.Acquire();
        int compared = 0;
        foreach (string[] phrase in lines.Where(line => line[0] == "phrase"))
        {
            int slop = int.Parse(phrase[1], CultureInfo.InvariantCulture);
            var expected = phrase[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(hit => hit.Split('='))
                .ToDictionary(hit => hit[0], hit => float.Parse(hit[1], CultureInfo.InvariantCulture));
            var actual = Frequencies(snapshot.Segments[0].Reader, phrase[2].Split(' '), slop);
            Assert.Equal(
                expected.OrderBy(hit => hit.Key, StringComparer.Ordinal).Select(hit => $"{hit.Key} {hit.Value:F4}"),
                actual.OrderBy(hit => hit.Key, StringComparer.Ordinal).Select(hit => $"{hit.Key} {hit.Value:F4}"));
            compared += expected.Count;
        }

        snapshot.Release();
        Assert.True(compared > 300, $"Only {compared} frequencies were compared.");
    }

    [Fact]
    public async Task One_position_does_not_serve_two_equal_words()
    {
        await using var index = await NewsIndex.OpenAsync(
            "unused", new NewsIndexOptions { Storage = new InMemoryStorage() });
        await index.AddAsync([
            new NewsItem { Id = "once", Title = "Trade", Body = "Trade begins." },
            new NewsItem { Id = "twice", Body = "Trade by river, trade by rail." },
        ]);
        await index.RefreshAsync();
        Assert.Equal(["twice"], index.Search("\"trade trade\"~5").Hits.Select(hit => hit.Item.Id));
    }

    private static Dictionary<string, float> Frequencies(SegmentReader reader, string[] words, int slop)
    {
        var terms = words.Select((word, i) => new PhraseTerm(Encoding.UTF8.GetBytes(word), i)).ToArray();
        var scorer = new SegmentScorer(new Bm25(new(1.2f, 0.75f, 1), reader.Meta.Statistics), reader);
        var cursors = new List<TermCursor>();
        foreach (var term in terms)
        {
            Assert.True(reader.Terms.TryFind(term.Term, out var entry));
            var cursor = new TermCursor(new BlockScratch());
            cursor.Open(scorer, entry, QueryField.Any, 1);
            cursors.Add(cursor);
        }

        var frequencies = new Dictionary<string, float>();
        var pattern = new PhrasePattern(terms, slop, QueryField.Any);
        var phrase = new PhraseCursor(scorer, [.. cursors], pattern, crossesFields: true, 1, new());
        var hits = new ulong[Window.Small / 64];
        phrase.Match(0, hits);
        foreach (var (offset, frequency) in phrase.Matches)
        {
            frequencies.Add(reader.Keys.Text(offset), frequency);
        }

        return frequencies;
    }
}
