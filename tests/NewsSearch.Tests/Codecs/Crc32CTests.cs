using System.Text;
using NewsSearch.Codecs;

namespace NewsSearch.Tests.Codecs;

public sealed class Crc32CTests
{
    // RFC 3720, appendix B.4, and the check value "123456789" of the catalogue of CRC algorithms (CRC-32/ISCSI).
    public static TheoryData<byte[], uint> Known => new()
    {
        { [], 0u },
        { new byte[32], 0x8A9136AAu },
        { Enumerable.Repeat((byte)0xFF, 32).ToArray(), 0x62A8AB43u },
        { Enumerable.Range(0, 32).Select(i => (byte)i).ToArray(), 0x46DD794Eu },
        { Enumerable.Range(0, 32).Select(i => (byte)(31 - i)).ToArray(), 0x113FDB5Cu },
        { Encoding.ASCII.GetBytes("123456789"), 0xE3069283u },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Published_vectors_come_out(byte[] bytes, uint expected)
    {
        Assert.Equal(expected, Crc32C.Compute(bytes));
        Assert.Equal(expected, Crc32C.AppendScalar(0, bytes));
    }

    [Fact]
    public void The_tables_agree_with_the_processor_at_every_length_and_start()
    {
        var bytes = new byte[100];
        new Random(1).NextBytes(bytes);
        for (int start = 0; start < 9; start++)
        {
            for (int length = 0; length <= bytes.Length - start; length++)
            {
                var part = bytes.AsSpan(start, length);
                Assert.Equal(Crc32C.AppendScalar(7, part), Crc32C.Append(7, part));
            }
        }
    }

    [Fact]
    public void Checksums_of_pieces_join()
    {
        var bytes = new byte[1000];
        new Random(2).NextBytes(bytes);
        uint whole = Crc32C.Compute(bytes);
        for (int cut = 0; cut <= bytes.Length; cut += 37)
        {
            Assert.Equal(whole, Crc32C.Append(Crc32C.Compute(bytes.AsSpan(0, cut)), bytes.AsSpan(cut)));
        }
    }

    [Fact]
    public void Every_flipped_bit_changes_the_checksum()
    {
        var bytes = new byte[64];
        new Random(3).NextBytes(bytes);
        uint whole = Crc32C.Compute(bytes);
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotEqual(whole, Crc32C.Compute(bytes));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }
}
