using System.Buffers.Binary;
using NewsSearch.Codecs;

namespace NewsSearch.Terms;

/// <summary>Writes terms in ascending order of their bytes, prefix-coded in blocks.</summary>
/// <remarks>
/// Block: per term the shared prefix's length, the rest's length, the rest (the first term of a block is whole);
/// document frequency, total frequency − document frequency, length of the postings; then, for a term of one document,
/// the postings themselves. The offset of the block's first postings stands before the block.
/// Index: the count of blocks, each block's first eight bytes as a big-endian key, then each block's offset.
/// </remarks>
internal sealed class TermDictionaryWriter
{
    /// <summary>How many terms a block has: so many are read at most to find one.</summary>
    public const int BlockSize = 16;

    private readonly List<ulong> _keys = [];
    private readonly List<uint> _offsets = [];
    private byte[] _previous = [];
    private int _previousLength;

    /// <summary>The blocks.</summary>
    public ByteWriter Terms { get; } = new(1 << 16);

    /// <summary>How many terms were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the next term.</summary>
    /// <param name="term">Its bytes, greater than the last one's.</param>
    /// <param name="documentFrequency">How many documents have it.</param>
    /// <param name="totalFrequency">How often it stands in them.</param>
    /// <param name="postings">Its encoded postings; kept here for a term of one document.</param>
    /// <param name="postingsOffset">Where the postings of a term of more documents begin.</param>
    public void Add(
        ReadOnlySpan<byte> term,
        int documentFrequency,
        long totalFrequency,
        ReadOnlySpan<byte> postings,
        long postingsOffset)
    {
        int shared = 0;
        if (Count++ % BlockSize == 0)
        {
            _keys.Add(Key(term));
            _offsets.Add((uint)Terms.Length);
            Terms.WriteVarLong((ulong)postingsOffset);
        }
        else
        {
            shared = term.CommonPrefixLength(_previous.AsSpan(0, _previousLength));
            Terms.WriteVarInt((uint)shared);
        }

        Terms.WriteVarInt((uint)(term.Length - shared));
        Terms.Write(term[shared..]);
        Terms.WriteVarInt((uint)documentFrequency);
        Terms.WriteVarLong((ulong)(totalFrequency - documentFrequency));
        Terms.WriteVarInt((uint)postings.Length);
        if (documentFrequency == 1)
        {
            Terms.Write(postings);
        }

        if (_previous.Length < term.Length)
        {
            _previous = new byte[term.Length * 2];
        }

        term.CopyTo(_previous);
        _previousLength = term.Length;
    }

    /// <summary>The sparse index over the blocks.</summary>
    public ByteWriter WriteIndex()
    {
        var index = new ByteWriter(16 + (_keys.Count * 12));
        index.WriteUInt32((uint)_keys.Count);
        index.WriteUInt32((uint)Count);
        foreach (ulong key in _keys)
        {
            index.WriteUInt64(key);
        }

        foreach (uint offset in _offsets)
        {
            index.WriteUInt32(offset);
        }

        return index;
    }

    /// <summary>The first eight bytes of a term as a number that orders as the bytes do.</summary>
    internal static ulong Key(ReadOnlySpan<byte> term)
    {
        Span<byte> padded = stackalloc byte[8];
        padded.Clear();
        term[..Math.Min(8, term.Length)].CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }
}
