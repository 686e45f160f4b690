using System.Text;
using NewsSearch.Codecs;
using NewsSearch.Storage;
using NewsSearch.StoredFields;
using Xunit.Abstractions;

namespace NewsSearch.Tests.StoredFields;

/// <summary>Records of several sections become those of one, in any order, with or without some of them.</summary>
public sealed class StoredFieldsMergeTests(ITestOutputHelper output)
{
    private static readonly string[] Words = ["minister", "of", "trade", "water", "talks", "capital", "said", "agreed"];

    [Theory]
    [InlineData(1)]
    [InlineData(20_000)]
    [InlineData(60_000)]
    [InlineData(long.MaxValue)]
    public void Records_come_back_whether_they_are_copied_or_compressed_again(long leastCopied)
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);

        // Of some sections all records are empty, or too few for a dictionary.
        byte[][][] sections = [.. new[] { 700, 0, 3, 300, 1_500, 40 }.Select((count, i) => Records(random, count, i))];
        var merged = Interleave(random, sections, leave: 5);
        var first = Merge(sections, merged, leastCopied);
        Check(merged, first.Reader);

        // The result is the source of the next merge, of which much is left out.
        byte[][] before = [.. merged.Select(record => record.Bytes)];
        byte[][] added = Records(random, 400, 2);
        var second = Interleave(random, [before, added], leave: 2);
        Check(second, Merge([first.Section, Write(added)], [before.Length, added.Length], second, leastCopied).Reader);
    }

    [Fact]
    public void Records_of_large_sections_are_copied_as_they_stand()
    {
        var random = new Random(3);
        byte[][][] sections = [Records(random, 900, 0), Records(random, 400, 1)];
        StoredFieldsReader[] sources = [.. sections.Select(section => Open(Write(section), section.Length))];
        var merged = Interleave(random, sections, leave: 9);
        var reader = Merge(sections, merged, leastCopied: 1).Reader;
        Assert.Equal(2, reader.DictionaryCount);
        for (int i = 0; i < merged.Count; i++)
        {
            var stored = reader.Stored(i);
            var source = sources[merged[i].Section].Stored(merged[i].Record);
            Assert.Equal(source.Header, stored.Header);
            Assert.Equal(stored.IsCompressed ? merged[i].Section : 0, stored.Dictionary);
            Assert.Equal(source.Bytes.ToArray(), stored.Bytes.ToArray());
        }
    }

    [Fact]
    public void Small_sections_come_to_share_one_dictionary()
    {
        var random = new Random(5);
        byte[][][] sections = [.. Enumerable.Range(0, 30).Select(i => Records(random, 30, 0))];
        var merged = Interleave(random, sections, leave: 0);
        var (section, reader) = Merge(sections, merged, leastCopied: 1 << 20);
        Check(merged, reader);
        Assert.Equal(1, reader.DictionaryCount);
        Assert.InRange(section.Length, 1, sections.Sum(each => Write(each).Length) * 9 / 10);
    }

    [Fact]
    public void A_section_never_has_more_dictionaries_than_a_record_can_name()
    {
        var random = new Random(6);
        byte[][][] sections = [.. Enumerable.Range(0, 300).Select(i => Records(random, 150, 0))];
        var merged = Interleave(random, sections, leave: 0);
        var reader = Merge(sections, merged, leastCopied: 1).Reader;
        Assert.Equal(StoredFieldsFormat.MostDictionaries, reader.DictionaryCount);
        Check(merged, reader);
    }

    [Fact]
    public void A_damaged_dictionary_or_table_is_refused_and_not_copied()
    {
        var random = new Random(7);
        byte[][] records = Records(random, 600, 0);
        byte[] section = Write(records);
        var merged = Interleave(random, [records], leave: 0);
        int refused = 0, tried = 0;

        // Behind the last record: the dictionary, and what says where records and dictionaries are.
        int end = (int)Enumerable.Range(0, records.Length)
            .Sum(i => (long)Stored(Open(section, records.Length), i));
        for (int offset = end; offset < section.Length; offset += 1 + random.Next(40))
        {
            byte[] damaged = [.. section];
            damaged[offset] ^= 0xFF;
            tried++;
            try
            {
                Merge([damaged], [records.Length], merged, leastCopied: 1);
            }
            catch (CorruptIndexException)
            {
                refused++;
            }
        }

        output.WriteLine($"{refused} of {tried}");
        Assert.InRange(refused, tried / 8, tried);
    }

    // What a record takes: its header and its bytes.
    private static int Stored(StoredFieldsReader reader, int record)
    {
        var stored = reader.Stored(record);
        return stored.Header == 0 ? 0 : VarInt.Length(stored.Header) + stored.Bytes.Length;
    }

    private static byte[][] Records(Random random, int count, int kind) =>
    [
        .. Enumerable.Range(0, count).Select(i => kind == 1 && i % 2 == 0
            ? []
            : i % 11 == 3
            ? Noise(random)
            : Encoding.UTF8.GetBytes(
                string.Join(' ', Enumerable.Range(0, 40).Select(_ => $"{Words[random.Next(Words.Length)]}{kind}")))),
    ];

    private static byte[] Noise(Random random)
    {
        byte[] bytes = new byte[random.Next(50)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static List<(int Section, int Record, byte[] Bytes)> Interleave(
        Random random, byte[][][] sections, int leave)
    {
        var merged = new List<(int, int, byte[])>();
        int[] next = new int[sections.Length];
        while (Enumerable.Range(0, sections.Length).Where(i => next[i] < sections[i].Length).ToArray() is
            { Length: > 0 } left)
        {
            int section = left[random.Next(left.Length)], record = next[section]++;
            if (leave == 0 || random.Next(leave) > 0)
            {
                merged.Add((section, record, sections[section][record]));
            }
        }

        return merged;
    }

    private static void Check(List<(int Section, int Record, byte[] Bytes)> expected, StoredFieldsReader reader)
    {
        var buffer = new RecordBuffer();
        for (int i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i].Bytes, reader.Read(i, buffer).ToArray());
        }
    }

    private static (byte[] Section, StoredFieldsReader Reader) Merge(
        byte[][][] sections, List<(int Section, int Record, byte[] Bytes)> merged, long leastCopied) => Merge(
            [.. sections.Select(Write)], [.. sections.Select(section => section.Length)], merged, leastCopied);

    private static (byte[] Section, StoredFieldsReader Reader) Merge(
        byte[][] sections, int[] counts, List<(int Section, int Record, byte[] Bytes)> merged, long leastCopied)
    {
        var origins = new RecordOrigins(
            [.. sections.Zip(counts, Open)],
            [.. merged.Select(record => record.Section)],
            [.. merged.Select(record => record.Record)]);
        byte[] section = Written(target => StoredFieldsMerge.Write(
            target, origins, CompressionEffort.Thorough, CancellationToken.None, leastCopied));
        return (section, Open(section, merged.Count));
    }

    private static byte[] Write(byte[][] records) => Written(target => StoredFieldsWriter.Write(
        target, records.Length, document => records[document], CompressionEffort.Quick, CancellationToken.None));

    private static byte[] Written(Action<ChecksummedWriter> write)
    {
        var storage = new InMemoryStorage();
        using var file = storage.Create("stored");
        var target = new ChecksummedWriter(file);
        write(target);
        target.Finish();
        return storage.Map("stored").Slice(0, (int)target.Length).ToArray();
    }

    private static StoredFieldsReader Open(byte[] section, int count) =>
        new(Postings.EncodedPostings.Section(section), count);
}
