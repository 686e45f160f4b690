using System.Buffers.Binary;
using NewsSearch.Codecs;

namespace NewsSearch.Terms;

/// <summary>Writes terms in ascending order of their bytes, prefix-coded in blocks.</summary>
/// <remarks>
/// Terms: the blocks of <see cref="TermBlock"/>, then for each block the entries of <see cref="TermEntryReader"/>: a
/// search that passes terms by reads nothing else of them.
/// Index: the count of blocks, of terms, the offset of the entries, 4 zeros; each block's first eight bytes as a
/// big-endian key; each block's offset; the offset of its entries behind those of the blocks.
/// </remarks>
internal sealed class TermDictionaryWriter
{
    private readonly List<ulong> _keys = [];
    private readonly List<uint> _blockOffsets = [];
    private readonly List<uint> _entryOffsets = [];
    private readonly ByteWriter _blocks = new(1 << 16);
    private readonly ByteWriter _entries = new(1 << 16);
    private readonly ByteWriter _rests = new();
    private readonly byte[] _shared = new byte[TermBlock.Size];
    private readonly int[] _ends = new int[TermBlock.Size];
    private byte[] _previous = [];
    private int _previousLength;
    private int _inBlock;

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
        if (_inBlock == TermBlock.Size)
        {
            FinishBlock();
        }

        int shared = 0;
        if (_inBlock == 0)
        {
            _keys.Add(Key(term));
            _blockOffsets.Add((uint)_blocks.Length);
            _entryOffsets.Add((uint)_entries.Length);
            _entries.WriteVarLong((ulong)postingsOffset);
        }
        else
        {
            shared = term.CommonPrefixLength(_previous.AsSpan(0, _previousLength));
            shared = Math.Min(shared, TermBlock.MostShared);
        }

        _rests.Write(term[shared..]);
        _shared[_inBlock] = (byte)shared;
        _ends[_inBlock++] = _rests.Length;
        AddEntry(documentFrequency, totalFrequency, postings);
        if (_previous.Length < term.Length)
        {
            _previous = new byte[term.Length * 2];
        }

        term.CopyTo(_previous);
        _previousLength = term.Length;
        Count++;
    }

    /// <summary>The terms and what is known of them; nothing can be added afterwards.</summary>
    public ByteWriter WriteTerms()
    {
        if (_inBlock > 0)
        {
            FinishBlock();
        }

        var terms = new ByteWriter(_blocks.Length + _entries.Length);
        terms.Write(_blocks.Written);
        terms.Write(_entries.Written);
        return terms;
    }

    /// <summary>The sparse index over the blocks, after <see cref="WriteTerms"/>.</summary>
    public ByteWriter WriteIndex()
    {
        var index = new ByteWriter(TermDictionary.KeysOffset + (_keys.Count * TermDictionary.IndexWidth));
        index.WriteUInt32((uint)_keys.Count);
        index.WriteUInt32((uint)Count);
        index.WriteUInt32((uint)_blocks.Length);
        index.WriteUInt32(0);
        foreach (ulong key in _keys)
        {
            index.WriteUInt64(key);
        }

        foreach (uint offset in _blockOffsets)
        {
            index.WriteUInt32(offset);
        }

        foreach (uint offset in _entryOffsets)
        {
            index.WriteUInt32(offset);
        }

        return index;
    }

    /// <summary>The first eight bytes of a term as a number that orders as the bytes do.</summary>
    internal static ulong Key(ReadOnlySpan<byte> term)
    {
        if (term.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(term);
        }

        ulong key = 0;
        for (int i = 0; i < term.Length; i++)
        {
            key |= (ulong)term[i] << (56 - (8 * i));
        }

        return key;
    }

    private void AddEntry(int documentFrequency, long totalFrequency, ReadOnlySpan<byte> postings)
    {
        ulong isEqual = totalFrequency == documentFrequency ? 1UL : 0;
        _entries.WriteVarLong(((ulong)documentFrequency << 1) | isEqual);
        if (isEqual == 0)
        {
            _entries.WriteVarLong((ulong)(totalFrequency - documentFrequency));
        }

        _entries.WriteVarInt((uint)postings.Length);
        if (documentFrequency == 1)
        {
            _entries.Write(postings);
        }
    }

    private void FinishBlock()
    {
        // The last block may have fewer terms; the places of the others are empty.
        _shared.AsSpan(_inBlock).Clear();
        _ends.AsSpan(_inBlock).Fill(_rests.Length);
        int width = _rests.Length <= byte.MaxValue ? 1 : _rests.Length <= ushort.MaxValue ? 2 : 4;
        _blocks.WriteByte((byte)width);
        _blocks.Write(_shared);
        foreach (int end in _ends)
        {
            for (int i = 0; i < width; i++)
            {
                _blocks.WriteByte((byte)(end >> (8 * i)));
            }
        }

        _blocks.Write(_rests.Written);
        _rests.Clear();
        _inBlock = 0;
    }
}
