using System.Text;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Columns;

public sealed class FacetColumnTests(ITestOutputHelper output)
{
    // One byte, two and four for a code, and the counts of values at which the next width begins.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(247)]
    [InlineData(248)]
    [InlineData(3_000)]
    [InlineData(65_527)]
    [InlineData(65_528)]
    public void A_column_gives_what_was_written(int values)
    {
        for (int seed = 1; seed <= 5; seed++)
        {
            output.WriteLine($"seed {seed}");
            var facets = new RandomFacets(seed, documents: 700, values);
            var column = facets.Column();
            Assert.Equal(values, column.ValueCount);
            Assert.Equal(facets.Documents.Count(own => own.Length == 0), column.MissingCount);
            int[] buffer = [];
            for (int document = 0; document < facets.Documents.Count; document++)
            {
                int count = column.Slots().Read(document, ref buffer);
                Assert.Equal(facets.Documents[document], buffer[..count]);
            }

            int[] wanted = [.. Enumerable.Range(0, values).Where(_ => facets.Random.Next(seed * 9) == 0)];
            for (int document = 0; document < facets.Documents.Count; document++)
            {
                bool expected = facets.Documents[document].Intersect(wanted).Any();
                Assert.Equal(expected, column.Slots().HasAny(document, wanted));
            }
        }
    }

    [Fact]
    public void Values_are_found_by_their_bytes_and_counted()
    {
        var facets = new RandomFacets(seed: 1, documents: 500, values: 40);
        var column = facets.Column();
        for (int ordinal = 0; ordinal < facets.Values.Count; ordinal++)
        {
            Assert.Equal(facets.Values[ordinal], column.Value(ordinal));
            Assert.Equal(ordinal, column.OrdinalOf(Encoding.UTF8.GetBytes(facets.Values[ordinal])));
            Assert.Equal(
                facets.Documents.Count(own => own.Contains(ordinal)), (int)column.DocumentCounts[ordinal]);
        }

        Assert.Equal(-1, column.OrdinalOf("another"u8));
        Assert.Equal(-1, column.OrdinalOf([]));
    }

    [Fact]
    public void A_code_that_no_value_has_is_refused_before_it_is_used()
    {
        var writer = new NewsSearch.Columns.FacetColumnWriter(["a"u8.ToArray()]);
        writer.Add([0]);
        writer.Add([]);
        var section = new NewsSearch.Codecs.ByteWriter();
        writer.Finish(section, static (_, _) => { });

        // 20 bytes of header, 12 and 1 for the value: its two documents have a byte each from 64 on.
        byte[] bytes = section.Written.ToArray();
        Assert.Equal([0, 2], bytes[64..66]);
        bytes[65] = 10;
        section.Clear();
        section.Write(bytes);
        var column = new NewsSearch.Columns.FacetColumn(ColumnSection.Of(section), "field", 0, 2);
        Assert.Throws<CorruptIndexException>(() => column.Slots().Count);
        Assert.Throws<CorruptIndexException>(column.TakeCounts);
    }
}
