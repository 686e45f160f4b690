using System.IO.Compression;
using System.Text;
using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest;

/// <summary>Files that are in memory as a whole are there once, and no longer than the limit.</summary>
public sealed class WholeFileTests
{
    /// <summary>What is read of a stream to tell what it is.</summary>
    private const int BeginningBytes = 70_000;

    private static readonly byte[] Feed = Encoding.UTF8.GetBytes(
        "<rss><channel><item><title>Dam</title><description>" + new string('a', 1_000_000)
        + "</description></item></channel></rss>");

    private static async Task<List<ArchiveEntry>> ReadAsync(Stream stream) =>
        await NewsArchive.ReadAsync(["-"], new ArchiveOptions { StandardInput = stream, Extract = ExtractMode.None })
            .ToListAsync();

    private static async Task<NewsItem> ReadItemAsync(Stream stream)
    {
        var entry = Assert.Single(await ReadAsync(stream));
        return entry is ArchiveItem { Item: var item } ? item : throw new InvalidOperationException(entry.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    public async Task What_lies_in_memory_is_not_read_into_memory_again(int before)
    {
        byte[] bytes = [.. new byte[before], .. Feed];
        using var stream = new CountedStream(bytes, 0, bytes.Length, isVisible: true) { Position = before };

        var item = await ReadItemAsync(stream);

        Assert.Equal(1_000_000, item.Body!.Length);
        Assert.InRange(stream.BytesRead, 1, BeginningBytes);
    }

    [Fact]
    public async Task A_part_of_an_array_is_read_without_what_stands_around_it()
    {
        byte[] bytes = [.. "<rss>"u8, .. Feed, .. "</rss>"u8];
        using var stream = new CountedStream(bytes, 5, Feed.Length, isVisible: true);

        await ReadItemAsync(stream);
    }

    [Fact]
    public async Task Another_stream_is_read_once()
    {
        using var stream = new CountedStream(Feed, 0, Feed.Length, isVisible: false);

        await ReadItemAsync(stream);

        Assert.Equal(Feed.Length, stream.BytesRead);
    }

    [Fact]
    public async Task Packed_bytes_in_memory_are_unpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Feed);
        }

        byte[] bytes = packed.ToArray();
        using var stream = new CountedStream(bytes, 0, bytes.Length, isVisible: true);

        await ReadItemAsync(stream);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_than_the_limit_is_refused_with_its_name(bool isVisible)
    {
        byte[] bytes = new byte[ArchiveLimits.DocumentBytes + 200_000];
        bytes.AsSpan().Fill((byte)' ');
        "<rss><channel>"u8.CopyTo(bytes);
        using var stream = new CountedStream(bytes, 0, bytes.Length, isVisible);

        var problem = Assert.IsType<ArchiveProblem>(Assert.Single(await ReadAsync(stream)));

        Assert.Contains($"{ArchiveLimits.DocumentBytes} bytes, the limit", problem.Reason, StringComparison.Ordinal);
        Assert.InRange(stream.BytesRead, 1, ArchiveLimits.DocumentBytes + 1);
    }

    private sealed class CountedStream(byte[] bytes, int offset, int count, bool isVisible)
        : MemoryStream(bytes, offset, count, writable: false, isVisible)
    {
        public long BytesRead { get; private set; }

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            BytesRead += read;
            return read;
        }
    }
}
