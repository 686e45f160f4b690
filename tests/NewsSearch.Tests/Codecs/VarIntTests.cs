using NewsSearch.Codecs;

namespace NewsSearch.Tests.Codecs;

public sealed class VarIntTests
{
    public static TheoryData<ulong, byte[]> Examples => new()
    {
        { 0, [0x00] },
        { 127, [0x7F] },
        { 128, [0x80, 0x01] },
        { 300, [0xAC, 0x02] },
        { uint.MaxValue, [0xFF, 0xFF, 0xFF, 0xFF, 0x0F] },
        { ulong.MaxValue, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01] },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Numbers_have_their_documented_bytes(ulong value, byte[] expected)
    {
        var bytes = new byte[VarInt.MaxLength64];
        int length = VarInt.Write(bytes, value);
        Assert.Equal(expected, bytes[..length]);
        Assert.Equal(length, VarInt.Length(value));
    }

    [Fact]
    public void Numbers_of_every_size_come_back_and_the_position_moves_behind_them()
    {
        var buffer = new ByteWriter(1);
        var values = new List<ulong>();
        for (int bits = 0; bits < 64; bits++)
        {
            values.AddRange([1UL << bits, (1UL << bits) - 1, ulong.MaxValue >> bits]);
        }

        values.ForEach(buffer.WriteVarLong);
        int position = 0;
        foreach (ulong value in values)
        {
            Assert.Equal(value, VarInt.ReadUInt64(buffer.Written, ref position));
        }

        Assert.Equal(buffer.Length, position);
    }

    [Fact]
    public void Bytes_that_end_too_early_are_damage_and_leave_the_position()
    {
        byte[] bytes = [0xFF, 0xFF, 0x80];
        for (int length = 0; length <= bytes.Length; length++)
        {
            int position = 0;
            Assert.False(VarInt.TryRead(bytes.AsSpan(0, length), ref position, ulong.MaxValue, out _));
            Assert.Equal(0, position);
            Assert.Throws<CorruptIndexException>(() => VarInt.ReadUInt32(bytes.AsSpan(0, length), ref position));
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public void A_position_outside_the_bytes_is_damage(int position)
    {
        Assert.Throws<CorruptIndexException>(() => VarInt.ReadUInt32([1, 2, 3], ref position));
        Assert.Throws<CorruptIndexException>(() => VarInt.ReadUInt64([1, 2, 3], ref position));
    }

    [Fact]
    public void Numbers_that_do_not_fit_are_damage()
    {
        var buffer = new ByteWriter();
        buffer.WriteVarLong(uint.MaxValue + 1UL);
        int position = 0;
        Assert.Throws<CorruptIndexException>(() => VarInt.ReadUInt32(buffer.Written, ref position));

        buffer.Clear();
        buffer.WriteVarLong(int.MaxValue + 1UL);
        Assert.Throws<CorruptIndexException>(() => VarInt.ReadInt32(buffer.Written, ref position));

        byte[] tooMuch = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02];
        Assert.Throws<CorruptIndexException>(() => VarInt.ReadUInt64(tooMuch, ref position));
        Assert.Throws<CorruptIndexException>(() => VarInt.ReadUInt64(new byte[] { 0x80 }, ref position));
        Assert.Equal(0, position);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    [InlineData(1, 2)]
    [InlineData(long.MaxValue, ulong.MaxValue - 1)]
    [InlineData(long.MinValue, ulong.MaxValue)]
    public void Signed_numbers_alternate(long value, ulong expected)
    {
        Assert.Equal(expected, VarInt.ZigZag(value));
        Assert.Equal(value, VarInt.UnZigZag(expected));
    }
}
