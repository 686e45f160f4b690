using NewsSearch.Codecs;

namespace NewsSearch.Tests.Codecs;

public sealed class ByteReaderTests
{
    [Fact]
    public void All_that_was_written_is_read_back()
    {
        var writer = new ByteWriter(1);
        writer.WriteByte(1);
        writer.WriteUInt16(0x0302);
        writer.WriteUInt32(0x07060504);
        writer.WriteUInt64(0x0F0E0D0C0B0A0908);
        writer.WriteVarInt(uint.MaxValue);
        writer.WriteVarLong(ulong.MaxValue);
        writer.Write([16, 17]);
        string?[] strings = [null, "", "Köln", "𝄞", "lone \uD800 half", "\uDC00", "end \uD834"];
        Array.ForEach(strings, writer.WriteString);

        var reader = new ByteReader(writer.Written, "file", 0);
        Assert.Equal(1, reader.ReadByte());
        Assert.Equal(0x0302, reader.ReadUInt16());
        Assert.Equal(0x07060504u, reader.ReadUInt32());
        Assert.Equal(0x0F0E0D0C0B0A0908u, reader.ReadUInt64());
        Assert.Equal(uint.MaxValue, reader.ReadVarInt());
        Assert.Equal(ulong.MaxValue, reader.ReadVarLong());
        Assert.Equal([16, 17], reader.Read(2).ToArray());
        foreach (string? text in strings)
        {
            Assert.Equal(text, reader.ReadString());
        }

        Assert.Equal(0, reader.Left);
    }

    [Fact]
    public void Damage_names_the_file_and_the_offset()
    {
        var error = Assert.Throws<CorruptIndexException>(() =>
        {
            var reader = new ByteReader([1, 2, 3], "segment-1", 100);
            reader.ReadByte();
            reader.ReadUInt32();
        });
        Assert.Equal("segment-1", error.File);
        Assert.Equal(101, error.Offset);
    }

    [Theory]
    [InlineData(0xFFFFFFFFu)]
    [InlineData(0xFFFFFFFEu)]
    [InlineData(0x80000000u)]
    [InlineData(5u)]
    [InlineData(4u)]
    public void A_string_longer_than_the_file_is_damage(uint header)
    {
        Assert.Throws<CorruptIndexException>(() =>
        {
            var writer = new ByteWriter();
            writer.WriteVarInt(header);
            new ByteReader(writer.Written, "file", 0).ReadString();
        });
    }

    [Fact]
    public void Any_bytes_are_read_or_are_damage()
    {
        var random = new Random(1);
        var bytes = new byte[24];
        for (int i = 0; i < 20_000; i++)
        {
            random.NextBytes(bytes);
            int kind = i % 6;
            try
            {
                var reader = new ByteReader(bytes.AsSpan(0, random.Next(bytes.Length)), "file", 0);
                while (reader.Left > 0)
                {
                    Read(ref reader, kind);
                }
            }
            catch (CorruptIndexException error)
            {
                Assert.Equal("file", error.File);
            }
        }
    }

    private static void Read(ref ByteReader reader, int kind)
    {
        switch (kind)
        {
            case 0:
                reader.ReadString();
                break;
            case 1:
                reader.ReadVarInt();
                break;
            case 2:
                reader.ReadVarLong();
                break;
            case 3:
                reader.ReadCount(1000);
                break;
            case 4:
                reader.ReadUInt64();
                break;
            default:
                reader.Read(reader.ReadByte());
                break;
        }
    }
}
