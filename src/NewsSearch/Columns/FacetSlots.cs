using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Columns;

/// <summary>The values of every document of a facet column.</summary>
internal readonly ref struct FacetSlots
{
    private readonly ReadOnlySpan<uint> _moreDocuments;
    private readonly ReadOnlySpan<uint> _moreEnds;
    private readonly ReadOnlySpan<uint> _moreOrdinals;

    internal FacetSlots(
        FacetCodes codes,
        int count,
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<uint> moreDocuments,
        ReadOnlySpan<uint> moreEnds,
        ReadOnlySpan<uint> moreOrdinals)
    {
        Codes = codes;
        Count = count;
        Bytes = bytes;
        _moreDocuments = moreDocuments;
        _moreEnds = moreEnds;
        _moreOrdinals = moreOrdinals;
    }

    /// <summary>What the slots hold.</summary>
    public FacetCodes Codes { get; }

    /// <summary>How many slots each document has.</summary>
    public int Count { get; }

    /// <summary>The codes of all documents, of <see cref="FacetCodes.Width"/> bytes each.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Copies a document's ordinals; returns how many there are.</summary>
    public int Read(int document, ref int[] ordinals)
    {
        int count = 0;
        for (int slot = 0; slot < Count; slot++)
        {
            int code = Code((document * Count) + slot);
            if (code == Codes.More)
            {
                var more = More(document);
                if (ordinals.Length < count + more.Length)
                {
                    Array.Resize(ref ordinals, Math.Max(2 * ordinals.Length, count + more.Length));
                }

                MemoryMarshal.Cast<uint, int>(more).CopyTo(ordinals.AsSpan(count));
                return count + more.Length;
            }

            if (code >= Codes.ValueCount)
            {
                return count;
            }

            if (count == ordinals.Length)
            {
                Array.Resize(ref ordinals, 2 * count + 4);
            }

            ordinals[count++] = code;
        }

        return count;
    }

    /// <summary>Whether a document has any of some values.</summary>
    /// <param name="document">The document.</param>
    /// <param name="ordinals">The values' ordinals, ascending.</param>
    public bool HasAny(int document, ReadOnlySpan<int> ordinals)
    {
        for (int slot = 0; slot < Count; slot++)
        {
            int code = Code((document * Count) + slot);
            if (Contains(ordinals, code) || (code == Codes.More && ContainsAny(ordinals, More(document))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The documents of a stretch that have more values than slots.</summary>
    public ReadOnlySpan<uint> MoreDocuments(int from, int to)
    {
        int first = FirstMore(from);
        return _moreDocuments[first..FirstMore(to)];
    }

    /// <summary>The values for which a document has no slot.</summary>
    public ReadOnlySpan<uint> More(int document)
    {
        int place = FirstMore(document);
        return place < _moreDocuments.Length && _moreDocuments[place] == document ? MoreAt(place) : [];
    }

    /// <summary>Whether no code and no ordinal can lead a reader astray.</summary>
    internal bool IsSound(int documentCount)
    {
        bool sound = Codes.Width switch
        {
            1 => Greatest(Bytes) < Codes.Count,
            2 => Greatest(MemoryMarshal.Cast<byte, ushort>(Bytes)) < Codes.Count,
            _ => Greatest(MemoryMarshal.Cast<byte, uint>(Bytes)) < (uint)Codes.Count,
        };
        for (int i = 0; i < _moreDocuments.Length; i++)
        {
            sound &= _moreDocuments[i] < (uint)documentCount
                && (i == 0 || _moreDocuments[i] > _moreDocuments[i - 1])
                && _moreEnds[i] >= (i == 0 ? 0 : _moreEnds[i - 1])
                && _moreEnds[i] <= (uint)_moreOrdinals.Length;
        }

        return sound && (_moreOrdinals.IsEmpty || Greatest(_moreOrdinals) < (uint)Codes.ValueCount);
    }

    // Few numbers are looked through faster than searched.
    private static bool Contains(ReadOnlySpan<int> ordinals, int code) =>
        ordinals.Length <= 16 ? ordinals.Contains(code) : ordinals.BinarySearch(code) >= 0;

    private static bool ContainsAny(ReadOnlySpan<int> ordinals, ReadOnlySpan<uint> values)
    {
        foreach (uint value in values)
        {
            if (Contains(ordinals, (int)value))
            {
                return true;
            }
        }

        return false;
    }

    private static T Greatest<T>(ReadOnlySpan<T> values)
        where T : unmanaged, INumber<T>
    {
        var greatest = T.Zero;
        if (values.Length >= Vector<T>.Count)
        {
            var lanes = Vector<T>.Zero;
            foreach (var vector in MemoryMarshal.Cast<T, Vector<T>>(values))
            {
                lanes = Vector.Max(lanes, vector);
            }

            for (int lane = 0; lane < Vector<T>.Count; lane++)
            {
                greatest = T.Max(greatest, lanes[lane]);
            }

            values = values[(values.Length / Vector<T>.Count * Vector<T>.Count)..];
        }

        foreach (var value in values)
        {
            greatest = T.Max(greatest, value);
        }

        return greatest;
    }

    private ReadOnlySpan<uint> MoreAt(int place) =>
        _moreOrdinals[(int)(place == 0 ? 0 : _moreEnds[place - 1])..(int)_moreEnds[place]];

    private int FirstMore(int document)
    {
        int low = 0, high = _moreDocuments.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _moreDocuments[middle] < (uint)document ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int Code(int index) => Codes.Width switch
    {
        1 => Bytes[index],
        2 => MemoryMarshal.Cast<byte, ushort>(Bytes)[index],
        _ => (int)MemoryMarshal.Cast<byte, uint>(Bytes)[index],
    };
}
