using System.Text;
using NewsSearch.Codecs;
using NewsSearch.Storage;
using NewsSearch.StoredFields;

namespace NewsSearch.Tests.StoredFields;

public sealed class StoredFieldsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(1, 300)]
    [InlineData(500, 0)]
    [InlineData(500, 3)]
    [InlineData(500, 300)]
    [InlineData(60, 3_000)]
    [InlineData(3_000, 1_000)]
    [InlineData(5, 100_000)]
    [InlineData(200, 100_000)]
    public void Records_come_back_in_any_order(int count, int longest)
    {
        var random = new Random(count + longest);
        byte[][] records = [.. Enumerable.Range(0, count).Select(i => Record(random, longest, isNoise: i % 5 == 0))];
        foreach (var effort in Enum.GetValues<CompressionEffort>())
        {
            var reader = Open(Write(records, effort), count);
            var buffer = new RecordBuffer();
            for (int i = 0; i < 4 * count; i++)
            {
                int document = i < count ? i : random.Next(count);
                Assert.Equal(records[document], reader.Read(document, buffer).ToArray());
            }

            Assert.Throws<ArgumentOutOfRangeException>(() => reader.Read(count, buffer).Length);
            Assert.Throws<ArgumentOutOfRangeException>(() => reader.Read(-1, buffer).Length);
        }
    }

    [Fact]
    public void Records_that_have_much_in_common_take_little_room_each()
    {
        string[] words = ["minister", "of", "trade", "water", "talks", "in", "the", "capital", "said", "agreed"];
        var random = new Random(4);
        byte[][] records =
        [
            .. Enumerable.Range(0, 2_000).Select(_ => Encoding.UTF8.GetBytes(
                string.Join(' ', Enumerable.Range(0, 40).Select(_ => words[random.Next(words.Length)])))),
        ];
        long length = records.Sum(record => record.Length);
        byte[] quick = Write(records, CompressionEffort.Quick), thorough = Write(records, CompressionEffort.Thorough);
        Assert.InRange(quick.Length, 1, length * 6 / 10);
        Assert.True(thorough.Length < quick.Length);
    }

    [Fact]
    public void Empty_records_take_an_eighth_of_a_byte() =>
        Assert.Equal(
            (8 * 100) + 8,
            Write(Enumerable.Repeat(Array.Empty<byte>(), 6_400), CompressionEffort.Quick).Length);

    [Fact]
    public void Damage_is_refused_or_gives_other_bytes()
    {
        var random = new Random(6);
        byte[][] records = [.. Enumerable.Range(0, 300).Select(i => Record(random, 400, isNoise: i % 9 == 0))];
        byte[] section = Write(records, CompressionEffort.Quick);
        int refused = 0;
        for (int i = 0; i < 3_000; i++)
        {
            // Half of the damage in the tables behind the records.
            byte[] damaged = [.. section];
            damaged[i % 2 == 0 ? random.Next(section.Length) : section.Length - 1 - random.Next(800)] ^=
                (byte)(1 << random.Next(8));
            try
            {
                var reader = Open(damaged, records.Length);
                var buffer = new RecordBuffer();
                for (int document = 0; document < records.Length; document++)
                {
                    reader.Read(document, buffer);
                }
            }
            catch (CorruptIndexException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 500, 3_000);
    }

    private static byte[] Record(Random random, int longest, bool isNoise)
    {
        byte[] record = new byte[random.Next(longest + 1)];
        for (int i = 0; i < record.Length; i++)
        {
            record[i] = (byte)(isNoise ? random.Next(256) : "minister trade "[(i + (record.Length % 7)) % 15]);
        }

        return record;
    }

    private static byte[] Write(IEnumerable<byte[]> records, CompressionEffort effort)
    {
        byte[][] all = [.. records];
        var storage = new InMemoryStorage();
        using var file = storage.Create("stored");
        var target = new ChecksummedWriter(file);
        StoredFieldsWriter.Write(target, all.Length, document => all[document], effort, CancellationToken.None);
        target.Finish();
        return storage.Map("stored").Slice(0, (int)target.Length).ToArray();
    }

    private static StoredFieldsReader Open(byte[] section, int count)
    {
        // Written anew with the checksums of what is there, so that the codec itself meets the damage.
        var storage = new InMemoryStorage();
        using var file = storage.Create("stored");
        var target = new ChecksummedWriter(file);
        target.Write(section);
        var checksums = target.Finish();
        var pages = new ChecksummedFile(storage.Map("stored"), section.Length, [.. checksums]);
        return new(new(pages, 0, section.Length), count);
    }
}
