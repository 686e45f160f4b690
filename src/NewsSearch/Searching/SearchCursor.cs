using System.Buffers.Text;
using NewsSearch.Codecs;

namespace NewsSearch.Searching;

/// <summary>Where a page ended: opaque to callers, and worthless once altered.</summary>
/// <param name="Generation">The state that was searched.</param>
/// <param name="Now">The moment that the first page counted from.</param>
/// <param name="Fingerprint">A hash of the search that it belongs to.</param>
/// <param name="Last">The last hit of the page.</param>
internal sealed record SearchCursor(long Generation, DateTimeOffset Now, ulong Fingerprint, SortPoint Last)
{
    private const byte Format = 1;

    /// <summary>The text that callers get.</summary>
    public override string ToString()
    {
        var bytes = new ByteWriter();
        bytes.WriteByte(Format);
        bytes.WriteUInt64((ulong)Generation);
        bytes.WriteUInt64((ulong)Now.UtcTicks);
        bytes.WriteUInt64(Fingerprint);
        bytes.WriteUInt32(BitConverter.SingleToUInt32Bits(Last.Score));
        bytes.WriteUInt64((ulong)Last.Seconds);
        bytes.Write(Last.Id);
        bytes.WriteUInt32(Crc32C.Compute(bytes.Written));
        return Base64Url.EncodeToString(bytes.Written);
    }

    /// <summary>Reads the text that callers give back.</summary>
    /// <exception cref="ArgumentException">It is not what <see cref="ToString"/> gave.</exception>
    public static SearchCursor Parse(string text)
    {
        byte[] bytes = new byte[Base64Url.GetMaxDecodedLength(Math.Min(text.Length, 4096))];
        if (text.Length > 4096 || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out int length)
            || length < 41)
        {
            throw Altered();
        }

        var reader = new ByteReader(bytes.AsSpan(0, length), "cursor", 0);
        byte format = reader.ReadByte();
        ulong generation = reader.ReadUInt64(), ticks = reader.ReadUInt64(), fingerprint = reader.ReadUInt64();
        float score = BitConverter.UInt32BitsToSingle(reader.ReadUInt32());
        long seconds = (long)reader.ReadUInt64();
        byte[] id = reader.Read(reader.Left - 4).ToArray();
        bool intact = reader.ReadUInt32() == Crc32C.Compute(bytes.AsSpan(0, length - 4));
        return intact && format == Format && ticks <= (ulong)DateTime.MaxValue.Ticks
            ? new((long)generation, new((long)ticks, TimeSpan.Zero), fingerprint, new(score, seconds, id))
            : throw Altered();
    }

    private static ArgumentException Altered() =>
        new("The cursor is not one that a search gave. Start again from the first page.", "cursor");
}
