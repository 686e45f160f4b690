using System.Text;
using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest;

public sealed class LineReaderTests
{
    private static async Task<List<string>> ReadAsync(byte[] bytes, int limit, int chunk)
    {
        var reader = new LineReader(new SlowStream(bytes, chunk), limit);
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add($"{reader.Number}:{(reader.TooLong ? "<too long>" : Encoding.UTF8.GetString(reader.Line.Span))}");
        }

        return lines;
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "1:a")]
    [InlineData("a\n", "1:a")]
    [InlineData("a\r\n\nb", "1:a|2:|3:b")]
    [InlineData("\uFEFFa\nb\n\n", "1:a|2:b|3:")]
    [InlineData("123456789\n12345678\n1", "1:<too long>|2:12345678|3:1")]
    [InlineData("1\n123456789", "1:1|2:<too long>")]
    public async Task Lines_come_with_their_numbers_whatever_the_chunks(string text, string expected)
    {
        for (int chunk = 1; chunk < 12; chunk++)
        {
            Assert.Equal(expected, string.Join('|', await ReadAsync(Encoding.UTF8.GetBytes(text), 8, chunk)));
        }
    }

    [Fact]
    public async Task Lines_longer_than_the_first_buffer_are_read_whole()
    {
        string text = new string('a', 300_000) + "\n" + new string('b', 70_000);
        var lines = await ReadAsync(Encoding.UTF8.GetBytes(text), 1 << 20, 50_000);
        Assert.Equal([300_002, 70_002], lines.Select(l => l.Length));
    }

    private sealed class SlowStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(chunk, buffer.Length)], cancellationToken);
    }
}
