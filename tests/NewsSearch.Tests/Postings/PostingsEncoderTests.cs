using System.Text.RegularExpressions;
using NewsSearch.Codecs;
using NewsSearch.Postings;
using NewsSearch.Storage;
using NewsSearch.Tests.Tidy;

namespace NewsSearch.Tests.Postings;

public sealed class PostingsEncoderTests
{
    [Fact]
    public void The_example_of_the_format_is_what_is_written()
    {
        var postings = new TermPostings();
        postings.BeginDocument(7);
        postings.AddPosition(0, inTitle: true);
        postings.BeginDocument(2);
        postings.AddPosition(3, inTitle: false);
        postings.AddPosition(5, inTitle: false);
        string documented = string.Concat(Repository.Read("src/NewsSearch/Segments/FORMAT.md").Split('\n')
            .SkipWhile(line => line != "| bytes | meaning |").Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => Regex.Match(line, "`([0-9A-F ]+)`").Groups[1].Value));
        Assert.Equal(documented.Replace(" ", "", StringComparison.Ordinal), Convert.ToHexString(Encode(postings)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(5_000)]
    public void What_was_written_is_read(int count)
    {
        var random = new Random(count);
        var postings = new TermPostings();
        var expected = new SortedDictionary<int, (int[] Positions, int InTitle)>();
        while (expected.Count < count)
        {
            int document = random.Next(count * 20);
            int[] positions = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(3_000))
                .Distinct().Order()];
            if (expected.TryAdd(document, (positions, positions.Count(position => position < 100))))
            {
                postings.BeginDocument(document);
                Array.ForEach(positions, position => postings.AddPosition(position, position < 100));
            }
        }

        var cursor = Open(Encode(postings), count, count * 20);
        foreach (var (document, (positions, inTitle)) in expected)
        {
            // Some documents are passed over, as a query does that looks for others.
            if (random.Next(3) > 0)
            {
                continue;
            }

            Assert.True(cursor.SeekBlock(document));
            int place = cursor.Documents.BinarySearch(document);
            Assert.Equal(positions.Length, cursor.Frequencies[place]);
            Assert.Equal(inTitle, cursor.TitleFrequencies[place]);
            Assert.Equal(positions, cursor.Positions(place).ToArray());
        }

        Assert.False(cursor.SeekBlock(count * 20));
    }

    private static byte[] Encode(TermPostings postings)
    {
        postings.Sort();
        var bytes = new ByteWriter();
        new PostingsEncoder().Encode(postings, bytes);
        return bytes.Written.ToArray();
    }

    private static PostingsCursor Open(byte[] bytes, int documentFrequency, int documentCount)
    {
        var storage = new InMemoryStorage();
        IReadOnlyList<uint> checksums;
        using (var file = storage.Create("postings"))
        {
            var writer = new ChecksummedWriter(file);
            writer.Write(bytes);
            checksums = writer.Finish();
        }

        var section = new Section(
            new ChecksummedFile(storage.Map("postings"), bytes.Length, [.. checksums]), 0, bytes.Length);
        return new(section, 0, bytes.Length, documentFrequency, documentCount);
    }
}
