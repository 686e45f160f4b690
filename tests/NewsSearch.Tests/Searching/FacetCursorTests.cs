using NewsSearch.Searching;
using NewsSearch.Segments;
using NewsSearch.Storage;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Searching;

public sealed class FacetCursorTests(ITestOutputHelper output)
{
    private const int Documents = (2 * Window.Small) + 700;

    [Fact]
    public async Task Every_way_of_asking_gives_the_documents_with_a_value()
    {
        for (int seed = 1; seed <= 3; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new Random(seed);
            var storage = await MakeAsync(random);
            var (current, _) = CommittedState.Open(storage);
            var snapshot = current.Acquire();
            var reader = snapshot.Segments.Single().Reader;
            for (int i = 0; i < 30; i++)
            {
                string[] keys = [.. Enumerable.Range(0, random.Next(6)).Select(_ => Name(random))];
                Check(reader, new("person", keys), random);
            }

            Check(reader, new("unheard", ["value 1"]), random);
            snapshot.Release();
            current.Dispose();
        }
    }

    [Fact]
    public async Task However_often_values_are_filtered_by_they_have_the_same_documents()
    {
        // More values than bitmaps are kept, so that some are made, forgotten and made again.
        const int Values = FacetBitmaps.Most + 9, Count = FacetBitmaps.LeastDocuments + 100;
        await using var index = await NewsIndex.OpenAsync(
            "unused", new NewsIndexOptions { Storage = new InMemoryStorage(), WriterThreads = 1 });
        await index.AddAsync(Enumerable.Range(0, Count).Select(i => new NewsItem
        {
            Id = $"{i}",
            Title = i % 3 == 0 ? "rain" : "sun",
            Facets = new Dictionary<string, IReadOnlyList<string>> { ["place"] = [$"{i % Values}"] },
        }));
        await index.RefreshAsync();
        var random = new Random(5);
        for (int i = 0; i < 12 * Values; i++)
        {
            int[] chosen = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Next(Values)).Distinct()];
            var results = index.Search("rain", new()
            {
                Facets = new Dictionary<string, IReadOnlyList<string>> { ["place"] = [.. chosen.Select(v => $"{v}")] },
            });
            var expected = Enumerable.Range(0, Count).Where(n => n % 3 == 0 && chosen.Contains(n % Values))
                .Select(n => $"{n}").ToHashSet();
            Assert.Equal(expected.Count, results.Total);
            Assert.All(results.Hits, hit => Assert.Contains(hit.Item.Id, expected));
        }
    }

    private static void Check(SegmentReader reader, FacetFilter filter, Random random)
    {
        var expected = Enumerable.Range(0, reader.DocumentCount)
            .Where(document => Values(reader, filter.Field, document).Intersect(filter.Keys).Any()).ToHashSet();
        var cursor = new FacetCursor(reader, filter);
        Assert.True(cursor.Cost >= expected.Count);
        for (int start = 0; start < Documents; start += Window.Small)
        {
            // A cursor may be asked either way, and about few documents or many.
            ulong[] matching = new ulong[Window.Small / 64];
            int target = start + random.Next(Window.Small), next = cursor.NextDocument(target);
            Assert.True(next >= target);
            Assert.DoesNotContain(expected, document => document >= target && document < next);
            int density = random.Next(3) switch { 0 => 1, 1 => 10, _ => 100 };
            ulong[] before = new ulong[Window.Small / 64];
            for (int offset = 0; offset < Window.Small; offset++)
            {
                before[offset >> 6] |= random.Next(100) < density ? 1UL << offset : 0;
            }

            ulong[] restricted = [.. before];
            if (random.Next(2) == 0)
            {
                cursor.Match(start, matching);
                cursor.Restrict(start, restricted);
            }
            else
            {
                cursor.Restrict(start, restricted);
                cursor.Match(start, matching);
            }

            for (int offset = 0; offset < Window.Small; offset++)
            {
                Assert.Equal(expected.Contains(start + offset), Window.Has(matching, offset));
                Assert.Equal(
                    expected.Contains(start + offset) && Window.Has(before, offset), Window.Has(restricted, offset));
            }
        }

        Assert.Equal(int.MaxValue, cursor.NextDocument(reader.DocumentCount));
    }

    private static IEnumerable<string> Values(SegmentReader reader, string field, int document)
    {
        int[] ordinals = [];
        var column = reader.Facet(field);
        int count = column?.Slots().Read(document, ref ordinals) ?? 0;
        return ordinals.Take(count).Select(ordinal => column!.Value(ordinal));
    }

    private static async Task<InMemoryStorage> MakeAsync(Random random)
    {
        var storage = new InMemoryStorage();
        await using var index = await NewsIndex.OpenAsync(
            "unused", new NewsIndexOptions { Storage = storage, Merge = false, WriterThreads = 1 });
        await index.AddAsync(Enumerable.Range(0, Documents).Select(i => new NewsItem
        {
            Id = $"{i}",
            Title = "word",
            Published = new NewsDate(new DateOnly(2025, 1, 1).AddDays(i / 50)),
            Facets = new Dictionary<string, IReadOnlyList<string>>
            {
                ["person"] = [.. Enumerable.Range(0, random.Next(random.Next(4) == 0 ? 6 : 3)).Select(_ => Name(random))
                    .Distinct()],
            },
        }));
        await index.CommitAsync();
        return storage;
    }

    // From values that half of the documents have to values that hardly any has.
    private static string Name(Random random) => $"value {random.Next(1 << random.Next(12))}";
}
