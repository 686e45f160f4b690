using System.Buffers.Binary;

namespace NewsSearch.Codecs;

/// <summary>What is known of a text without reading it again: enough to find those that may be copies of it.</summary>
/// <remarks>A view of its bytes, as they stand in a segment.</remarks>
/// <param name="bytes">Exactly <see cref="Length"/> bytes.</param>
internal readonly ref struct TextSignature(ReadOnlySpan<byte> bytes)
{
    /// <summary>How many bytes a signature takes.</summary>
    public const int Length = BinsStart + BinCount;

    /// <summary>How many words a shingle has.</summary>
    public const int ShingleSize = 5;

    /// <summary>How many words at the start of a text count as its lead.</summary>
    /// <remarks>Opening sentences of news have 25 to 45 words.</remarks>
    public const int LeadLength = 50;

    /// <summary>Texts of fewer words are notices of which titles say what they are about.</summary>
    public const int NoticeLength = 30;

    /// <summary>How many bins there are, of a byte each.</summary>
    public const int BinCount = BandCount * BandSize;

    /// <summary>How many bands the bins are bound to: two texts that share one may be copies.</summary>
    public const int BandCount = 8;

    private const int BandSize = 4;
    private const int BinsStart = 16;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>
    /// The same for texts that have the same lead, the same shingles, and the same figures in their titles (notices:
    /// the same words in their titles); 0 for a text that is too short to be a copy.
    /// </summary>
    public ulong Key => BinaryPrimitives.ReadUInt64LittleEndian(_bytes);

    /// <summary>How many words the text has.</summary>
    public uint WordCount => BinaryPrimitives.ReadUInt32LittleEndian(_bytes[8..]);

    /// <summary>The same for texts with the same figures in title and lead.</summary>
    public uint Figures => BinaryPrimitives.ReadUInt32LittleEndian(_bytes[12..]);

    /// <summary>The bins: two texts have as large a share of them alike as of their shingles.</summary>
    public ReadOnlySpan<byte> Bins => _bytes[BinsStart..Length];

    /// <summary>Four of the bins as one value.</summary>
    public uint Band(int band) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes[(BinsStart + (BandSize * band))..]);

    /// <summary>Writes a signature.</summary>
    /// <returns>Where the bins go.</returns>
    public static Span<byte> Write(Span<byte> target, ulong key, uint wordCount, uint figures)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(target, key);
        BinaryPrimitives.WriteUInt32LittleEndian(target[8..], wordCount);
        BinaryPrimitives.WriteUInt32LittleEndian(target[12..], figures);
        return target[BinsStart..Length];
    }
}
