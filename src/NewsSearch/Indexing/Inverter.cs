using NewsSearch.Codecs;
using NewsSearch.Postings;

namespace NewsSearch.Indexing;

/// <summary>Collects, for each term, the documents and positions where it stands.</summary>
/// <remarks>
/// A term's stream: for its first place in a document the gap to the document before, doubled, then the position;
/// for each further place there the gap to the position before, doubled, plus one.
/// </remarks>
internal sealed class Inverter
{
    private readonly SlicePool _pool = new();
    private readonly ByteWriter _terms = new(1 << 16);
    private Term[] _entries = new Term[1024];
    private int[] _slots = new int[4096];

    /// <summary>How many different terms there are.</summary>
    public int Count { get; private set; }

    /// <summary>The memory that is taken, in bytes, roughly.</summary>
    public long Length => _pool.Length + _terms.Length + (Count * 48L);

    /// <summary>Adds a place; documents ascend, and positions within a document.</summary>
    public void Add(ReadOnlySpan<byte> term, int document, int position)
    {
        ref var entry = ref Intern(term);
        if (entry.LastDocument != document)
        {
            _pool.Write(ref entry.Stream, (uint)(document - entry.LastDocument) << 1);
            entry.LastDocument = document;
            _pool.Write(ref entry.Stream, (uint)position);
        }
        else
        {
            _pool.Write(ref entry.Stream, ((uint)(position - entry.LastPosition) << 1) | 1);
        }

        entry.LastPosition = position;
    }

    /// <summary>Forgets everything and keeps some memory.</summary>
    public void Clear()
    {
        _pool.Clear();
        _terms.Clear();
        Array.Clear(_slots);
        Count = 0;
    }

    /// <summary>The bytes of a term by its number.</summary>
    public ReadOnlySpan<byte> TermBytes(int term) =>
        _terms.Written.Slice(_entries[term].Start, _entries[term].TermLength);

    /// <summary>The numbers of all terms, ascending by their bytes.</summary>
    public int[] SortedTerms()
    {
        int[] sorted = [.. Enumerable.Range(0, Count)];
        Array.Sort(sorted, (left, right) => TermBytes(left).SequenceCompareTo(TermBytes(right)));
        return sorted;
    }

    /// <summary>Adds a term's postings.</summary>
    /// <param name="term">The term's number.</param>
    /// <param name="numbers">The new number of each document, or −1 for one that is left out.</param>
    /// <param name="titlePositions">How many positions each document's title takes.</param>
    /// <param name="postings">Where to add them.</param>
    public void CopyPostings(int term, int[] numbers, ReadOnlySpan<int> titlePositions, TermPostings postings)
    {
        var end = _entries[term].Stream;
        var reader = SlicePool.Rewind(end);
        int document = -1, position = 0;
        while (reader.Position != end.Position)
        {
            uint code = _pool.Read(ref reader);
            bool first = (code & 1) == 0;
            if (first)
            {
                document += (int)(code >> 1);
                position = (int)_pool.Read(ref reader);
            }
            else
            {
                position += (int)(code >> 1);
            }

            if (numbers[document] < 0)
            {
                continue;
            }

            if (first)
            {
                postings.BeginDocument(numbers[document]);
            }

            postings.AddPosition(position, position < titlePositions[document]);
        }
    }

    private ref Term Intern(ReadOnlySpan<byte> term)
    {
        ulong hash = KeyHash.Compute(term);
        int slot = (int)(hash & (ulong)(_slots.Length - 1));
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            ref var entry = ref _entries[_slots[slot] - 1];
            if (entry.Hash == (uint)(hash >> 32) && TermBytes(_slots[slot] - 1).SequenceEqual(term))
            {
                return ref entry;
            }
        }

        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        _entries[Count] = new()
        {
            Start = _terms.Length,
            TermLength = term.Length,
            Hash = (uint)(hash >> 32),
            LowHash = (uint)hash,
            LastDocument = -1,
            Stream = _pool.Begin(),
        };
        _terms.Write(term);
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length)
        {
            Rehash();
        }

        return ref _entries[Count - 1];
    }

    private void Rehash()
    {
        _slots = new int[_slots.Length * 2];
        for (int term = 0; term < Count; term++)
        {
            int slot = (int)(_entries[term].LowHash & (uint)(_slots.Length - 1));
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = term + 1;
        }
    }

    private struct Term
    {
        public int Start;
        public int TermLength;
        public uint Hash;
        public uint LowHash;
        public int LastDocument;
        public int LastPosition;
        public SliceStream Stream;
    }
}
