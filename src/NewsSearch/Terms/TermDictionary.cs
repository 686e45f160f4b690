using System.Buffers.Binary;
using NewsSearch.Storage;

namespace NewsSearch.Terms;

/// <summary>The sorted terms of a segment.</summary>
internal sealed class TermDictionary
{
    private readonly Section _terms;
    private readonly Section _index;
    private readonly int _blocks;

    public TermDictionary(Section terms, Section index)
    {
        _terms = terms;
        _index = index;
        var reader = index.Reader(0, 8);
        uint blocks = reader.ReadUInt32(), count = reader.ReadUInt32();
        if (terms.Length > int.MaxValue || index.Length != 8 + (12L * blocks)
            || (count + TermDictionaryWriter.BlockSize - 1) / TermDictionaryWriter.BlockSize != blocks)
        {
            throw index.Corrupt(0, $"{blocks} blocks of {count} terms do not fit the section");
        }

        _blocks = (int)blocks;
        Count = (int)count;
    }

    /// <summary>How many terms there are.</summary>
    public int Count { get; }

    /// <summary>The blocks, where the postings of terms of one document stand.</summary>
    public Section Terms => _terms;

    /// <summary>Finds a term.</summary>
    public bool TryFind(ReadOnlySpan<byte> term, out TermEntry entry)
    {
        var terms = Seek(term);
        entry = terms.HasCurrent ? terms.Entry : default;
        return terms.HasCurrent && terms.Term.SequenceEqual(term);
    }

    /// <summary>
    /// An enumerator that stands on the first term at or after <paramref name="term"/>, or behind the last.
    /// </summary>
    public TermEnumerator Seek(ReadOnlySpan<byte> term)
    {
        var terms = new TermEnumerator(this, BlockOf(term));
        while (terms.HasCurrent && terms.Term.SequenceCompareTo(term) < 0)
        {
            terms.MoveNext();
        }

        return terms;
    }

    /// <summary>Where a block begins and ends in the section of terms.</summary>
    internal (int Start, int End) Block(int block)
    {
        var offsets = _index.Read(8 + (8L * _blocks), 4 * _blocks);
        uint start = BinaryPrimitives.ReadUInt32LittleEndian(offsets[(4 * block)..]);
        uint end = block + 1 < _blocks
            ? BinaryPrimitives.ReadUInt32LittleEndian(offsets[(4 * (block + 1))..])
            : (uint)_terms.Length;
        return start < end && end <= _terms.Length
            ? ((int)start, (int)end)
            : throw _index.Corrupt(8 + (8L * _blocks) + (4L * block), "a block's offset is outside the terms");
    }

    /// <summary>How many terms a block has; 0 behind the last.</summary>
    internal int TermsIn(int block) =>
        Math.Clamp(Count - (block * TermDictionaryWriter.BlockSize), 0, TermDictionaryWriter.BlockSize);

    /// <summary>The last block whose first term is not after <paramref name="term"/>, or the first block.</summary>
    private int BlockOf(ReadOnlySpan<byte> term)
    {
        var keys = _index.Read(8, 8 * _blocks);
        ulong key = TermDictionaryWriter.Key(term);
        int low = 0, high = _blocks - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            ulong first = BinaryPrimitives.ReadUInt64LittleEndian(keys[(8 * middle)..]);
            if (first < key || (first == key && FirstTerm(middle).SequenceCompareTo(term) <= 0))
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private ReadOnlySpan<byte> FirstTerm(int block)
    {
        var (start, end) = Block(block);
        var reader = _terms.Reader(start, end - start);
        reader.ReadVarLong();
        return reader.Read(reader.ReadCount(reader.Left));
    }
}
