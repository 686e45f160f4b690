using System.Numerics;
using NewsSearch.Codecs;

namespace NewsSearch.Indexing;

/// <summary>The ids of buffered documents, and which of these documents are live.</summary>
/// <remarks>
/// Everything that one thread may change in the buffer of another is here, so that one lock can guard it while each
/// thread fills its own buffer without one.
/// </remarks>
internal sealed class BufferedIds
{
    private readonly ByteWriter _bytes = new(1 << 12);

    // A slot holds the upper half of the id's hash above its place plus one.
    private ulong[] _slots = new ulong[256];
    private Place[] _places = new Place[128];
    private ulong[] _live = new ulong[16];
    private int _count;

    /// <summary>How many documents are live.</summary>
    public int LiveCount { get; private set; }

    /// <summary>The memory that is taken, in bytes.</summary>
    public long Length => _bytes.Length + (_count * 40L);

    /// <summary>Takes a document that has been added, as the live one of its id.</summary>
    /// <param name="id">Its id; no other document that is live has it.</param>
    /// <param name="hash">The id's <see cref="KeyHash"/>.</param>
    /// <param name="document">The document: greater than the ones before.</param>
    public void Add(ReadOnlySpan<byte> id, ulong hash, int document)
    {
        if (_count == _places.Length)
        {
            Grow();
        }

        if (document >> 6 >= _live.Length)
        {
            Array.Resize(ref _live, (int)BitOperations.RoundUpToPowerOf2((uint)(document >> 6) + 1));
        }

        _places[_count] = new(hash, _bytes.Length, id.Length, document);
        _bytes.Write(id);
        Link(hash, ++_count);
        _live[document >> 6] |= 1UL << document;
        LiveCount++;
    }

    /// <summary>The live document of an id, or −1.</summary>
    public int Find(ReadOnlySpan<byte> id, ulong hash)
    {
        int mask = _slots.Length - 1;
        for (int slot = (int)hash & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if ((uint)(_slots[slot] >> 32) == (uint)(hash >> 32))
            {
                ref readonly var place = ref _places[(int)(uint)_slots[slot] - 1];
                if (IsLive(place.Document) && Bytes(place).SequenceEqual(id))
                {
                    return place.Document;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether a document is live.</summary>
    public bool IsLive(int document) =>
        document >> 6 < _live.Length && (_live[document >> 6] >> document & 1) != 0;

    /// <summary>Makes a live document a deleted one.</summary>
    public void Remove(int document)
    {
        _live[document >> 6] &= ~(1UL << document);
        LiveCount--;
    }

    /// <summary>Finds the id of each document.</summary>
    /// <param name="places">For each document its number here, to be given to <see cref="Id"/>.</param>
    public void CopyPlaces(Span<int> places)
    {
        for (int i = 0; i < _count; i++)
        {
            places[_places[i].Document] = i;
        }
    }

    /// <summary>An id by the number that <see cref="CopyPlaces"/> gave.</summary>
    public ReadOnlySpan<byte> Id(int place) => Bytes(_places[place]);

    /// <summary>Forgets everything and keeps the memory.</summary>
    public void Clear()
    {
        _bytes.Clear();
        Array.Clear(_slots);
        Array.Clear(_live);
        _count = 0;
        LiveCount = 0;
    }

    private ReadOnlySpan<byte> Bytes(in Place place) => _bytes.Written.Slice(place.Start, place.Length);

    private void Grow()
    {
        Array.Resize(ref _places, _count * 2);
        _slots = new ulong[_slots.Length * 2];
        for (int i = 0; i < _count; i++)
        {
            Link(_places[i].Hash, i + 1);
        }
    }

    private void Link(ulong hash, int number)
    {
        int mask = _slots.Length - 1, slot = (int)hash & mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = (hash >> 32 << 32) | (uint)number;
    }

    private readonly record struct Place(ulong Hash, int Start, int Length, int Document);
}
