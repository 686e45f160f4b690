using NewsSearch.Storage;
using NewsSearch.StoredFields;

namespace NewsSearch.Tests.StoredFields;

public sealed class StoredFieldsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(500, 0)]
    [InlineData(500, 300)]
    [InlineData(60, 3_000)]
    [InlineData(5, 100_000)]
    public void Records_come_back_in_any_order(int count, int longest)
    {
        var random = new Random(count + longest);
        byte[][] records = [.. Enumerable.Range(0, count).Select(i => Record(random, longest, isNoise: i % 5 == 0))];
        var reader = Write(records);
        var buffer = new BlockBuffer();
        for (int i = 0; i < 4 * count; i++)
        {
            int document = i < count ? i : random.Next(count);
            Assert.Equal(records[document], reader.Read(document, buffer).ToArray());
        }
    }

    [Fact]
    public void Readers_share_a_buffer_without_mixing_their_blocks()
    {
        var random = new Random(1);
        byte[][] first = [Record(random, 900, false)], second = [Record(random, 900, false)];
        StoredFieldsReader left = Write(first), right = Write(second);
        var buffer = new BlockBuffer();
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(first[0], left.Read(0, buffer).ToArray());
            Assert.Equal(second[0], right.Read(0, buffer).ToArray());
        }
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

    private static StoredFieldsReader Write(byte[][] records)
    {
        var storage = new InMemoryStorage();
        using var file = storage.Create("stored");
        var target = new ChecksummedWriter(file);
        var writer = new StoredFieldsWriter(target);
        foreach (byte[] record in records)
        {
            writer.Add(record);
        }

        writer.Finish();
        var checksums = target.Finish();
        return new(
            new Section(
                new ChecksummedFile(storage.Map("stored"), target.Length, [.. checksums]), 0, target.Length),
            records.Length);
    }
}
