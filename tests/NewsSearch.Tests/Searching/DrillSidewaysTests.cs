using NewsSearch.Searching;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Searching;

public sealed class DrillSidewaysTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_field_gets_the_documents_that_match_all_filters_but_its_own()
    {
        var sideways = new DrillSideways();
        for (int seed = 1; seed <= 50; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new Random(seed);
            var filters = Enumerable.Range(0, random.Next(6)).Select(i => new FacetFilter($"field {i}", [])).ToArray();
            int size = random.Next(2) == 0 ? Window.Small : Window.Large;
            sideways.Begin(filters, size);
            Fill(random, sideways.Base);
            for (int i = 0; i < filters.Length; i++)
            {
                Fill(random, sideways.Filter(i));
            }

            sideways.Combine(seed * size);
            Check(sideways.Hits, except: -1);
            Check(sideways.Without(null), except: -1);
            Check(sideways.Without("another field"), except: -1);
            for (int i = 0; i < filters.Length; i++)
            {
                Check(sideways.Without(filters[i].Field), except: i);
            }

            void Check(WindowHits hits, int except)
            {
                var expected = Enumerable.Range(0, size).Where(offset => Window.Has(sideways.Base, offset)
                    && filters.Index().All(filter =>
                        filter.Index == except || Window.Has(sideways.Filter(filter.Index), offset))).ToArray();
                Assert.Equal(seed * size, hits.Start);
                Assert.Equal(expected.Length, hits.Count);
                Assert.Equal(expected, hits.Offsets.ToArray().Select(offset => (int)offset));
                int from = random.Next(size), to = random.Next(from, size + 1);
                Assert.Equal(
                    expected.Count(offset => offset >= from && offset < to),
                    WindowHits.CountBits(hits.Bits, from, to));
            }
        }
    }

    private static void Fill(Random random, Span<ulong> bits)
    {
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = (ulong)random.NextInt64() | ((ulong)random.NextInt64() << 1);
        }
    }
}
