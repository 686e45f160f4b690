using System.Buffers.Binary;
using System.Text.Json;
using NewsSearch.Codecs;
using NewsSearch.Segments;
using NewsSearch.Storage;
using NewsSearch.Tests.Reliability;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Segments;

/// <summary>Bytes of a segment change together with their checksums: as a faulty writer would have left them.</summary>
public sealed class DamagedValueTests(ITestOutputHelper output)
{
    private const string Segment = "segment-1";

    // Whether a number is too large, negative as a signed one, or one off: what an unchecked reader trips over.
    private static readonly byte[] Flips = [0x01, 0x80, 0xFF];

    private static readonly string[] Queries =
        ["*", "kx0q", "kx1q OR kx2q", "\"kx0q kx1q\"", "\"kx1q kx0q\"~3", "kx*", "kx3q~1"];

    [Fact]
    public async Task A_value_that_cannot_be_is_reported_though_its_checksum_is_right()
    {
        var whole = await MakeAsync();
        byte[] bytes = Read(whole, Segment);
        var manifest = Manifest.Read(whole, Manifest.List(whole)[0]);
        int footer = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(bytes.Length - 64));
        int reported = 0, tried = 0;
        var random = new Random(Scale.Seed);
        output.WriteLine($"seed {Scale.Seed}");
        for (int offset = random.Next(Scale.DamageStride); offset < footer; offset += Scale.DamageStride)
        {
            byte flip = Flips[random.Next(Flips.Length)];
            bytes[offset] ^= flip;
            tried++;
            try
            {
                await UseAsync(Seal(bytes, footer, manifest));
            }
            catch (CorruptIndexException)
            {
                reported++;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"byte {offset} ^ {flip} of {footer}", exception);
            }

            bytes[offset] ^= flip;
        }

        output.WriteLine($"{tried} values changed, {reported} reported");
        Assert.True(reported > 0, "No damage was ever reported.");
    }

    private static async Task<InMemoryStorage> MakeAsync()
    {
        var storage = new InMemoryStorage();
        var factory = new ItemFactory(new Random(1));
        await using var index = await OpenAsync(storage);

        // More than a block of postings, so that skips are read.
        await index.AddAsync(Enumerable.Range(0, 300).Select(i => factory.Make($"id-{i}") with
        {
            Facets = i % 50 == 0 ? new Dictionary<string, IReadOnlyList<string>> { ["port"] = ["A", "B"] } : null,
            Mentions = i % 50 == 1 ? [new Mention("country", "BY", "body", 3, 4, "name")] : null,
            Extra = i % 50 == 2 ? new Dictionary<string, JsonElement> { ["n"] = JsonElement.Parse("[1, 2]") } : null,
        }));
        await index.CommitAsync();
        return storage;
    }

    private static InMemoryStorage Seal(byte[] bytes, int footer, Manifest manifest)
    {
        byte[] sealedBytes = [.. bytes];
        var trailer = sealedBytes.AsSpan(bytes.Length - 64);
        int pages = (footer + ChecksummedWriter.PageSize - 1) / ChecksummedWriter.PageSize;
        for (int page = 0; page < pages; page++)
        {
            int start = page * ChecksummedWriter.PageSize;
            uint checksum = Crc32C.Compute(bytes.AsSpan(start, Math.Min(ChecksummedWriter.PageSize, footer - start)));
            int place = bytes.Length - SegmentFormat.TrailerLength - (4 * (pages - page));
            BinaryPrimitives.WriteUInt32LittleEndian(sealedBytes.AsSpan(place), checksum);
        }

        uint all = Crc32C.Compute(sealedBytes.AsSpan(footer, bytes.Length - 64 - footer));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[16..], all);
        var storage = new InMemoryStorage();
        using (var file = storage.Create(Segment))
        {
            file.Write(sealedBytes);
        }

        (manifest with { Segments = [manifest.Segments[0] with { Checksum = all }] }).Publish(storage);
        return storage;
    }

    private static Task<NewsIndex> OpenAsync(IStorage storage) =>
        NewsIndex.OpenAsync("unused", new NewsIndexOptions { Storage = storage, Merge = false });

    private static async Task UseAsync(IStorage storage)
    {
        await using var index = await OpenAsync(storage);
        await index.GetStatisticsAsync();
        foreach (string query in Queries)
        {
            index.Search(query, new SearchOptions
            {
                Take = 400,
                FacetFields = ["country", "sector", "source"],
                Facets = { ["country"] = ["PK"] },
                Timeline = TimelineInterval.Year,
                Recency = TimeSpan.FromDays(30),
                Published = query == "kx0q" ? new DateRange(new(2024, 1, 5), new(2024, 2, 5)) : null,
                TimeZone = TimeZoneInfo.CreateCustomTimeZone("zone", TimeSpan.FromHours(5), null, null),
            });
        }

        await index.GetAsync("id-7");
        await index.DeleteAsync("id-8");
        await index.AddAsync(new NewsItem { Id = "id-9", Title = "new" });
        await index.MergeAsync();
        index.Search("*", new SearchOptions { Take = 400, FacetFields = ["source"] });
    }

    private static byte[] Read(InMemoryStorage storage, string name)
    {
        using var file = storage.Map(name);
        return file.Slice(0, (int)file.Length).ToArray();
    }
}
