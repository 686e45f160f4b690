using System.Globalization;
using System.Text;
using NewsSearch.Codecs;
using NewsSearch.Columns;

namespace NewsSearch.Tests.Columns;

/// <summary>Documents with random facet values, as plain lists and as a column; the seed decides everything.</summary>
internal sealed class RandomFacets
{
    public RandomFacets(int seed, int documents, int values)
    {
        Random = new(seed);
        Values = [.. Enumerable.Range(0, values)
            .Select(i => "value " + i.ToString("D6", CultureInfo.InvariantCulture))];
        int most = Random.Next(values == 0 ? 1 : 2, 8);
        for (int document = 0; document < documents; document++)
        {
            // Frequent values and rare ones; now and then many at once.
            int count = values == 0 ? 0 : Random.Next(40) == 0 ? Random.Next(12) : Random.Next(Random.Next(most) + 1);
            Documents.Add([.. Enumerable.Range(0, count)
                .Select(_ => Random.Next(Random.Next(values) + 1)).Distinct().Order()]);
        }
    }

    public Random Random { get; }

    public IReadOnlyList<string> Values { get; }

    public List<int[]> Documents { get; } = [];

    public FacetColumn Column()
    {
        var writer = new FacetColumnWriter([.. Values.Select(Encoding.UTF8.GetBytes)]);
        foreach (int[] ordinals in Documents)
        {
            writer.Add(ordinals);
        }

        // A column need not begin its section.
        var section = new ByteWriter();
        section.Reserve(FacetColumnWriter.Alignment).Fill(0xEE);
        writer.Finish(section, static (_, _) => { });
        return new(ColumnSection.Of(section), "field", FacetColumnWriter.Alignment, Documents.Count);
    }
}
