using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Columns;

/// <summary>Counts how often the values of a facet column occur among documents.</summary>
/// <remarks>
/// Taken from the column and given back, so that a search that finds little neither allocates nor clears a counter for
/// each value: as long as few values were met, they are listed.
/// </remarks>
internal sealed class FacetCounts
{
    // Listing costs a test for each value met; beyond one in so many, looking at all counters is cheaper.
    private const int CodesPerListed = 16;

    private readonly FacetColumn _column;
    private readonly uint[] _counts;
    private readonly int[] _listed;
    private readonly int _odd;
    private int _listedCount;

    /// <summary>Counters of a column, all zero.</summary>
    public FacetCounts(FacetColumn column)
    {
        _column = column;
        column.CheckOnce();
        int codes = column.Codes.Count;

        // The fewer codes there are, the more often the same one comes up.
        _odd = column.Codes.Width == 1 ? codes : 0;
        _counts = new uint[codes + _odd];
        _listed = new int[Math.Max(64, codes / CodesPerListed)];
    }

    /// <summary>The column.</summary>
    public FacetColumn Column => _column;

    /// <summary>Whether <see cref="Listed"/> names every value that was met.</summary>
    public bool IsListed { get; private set; } = true;

    /// <summary>The codes that were met, each once, in no order.</summary>
    public ReadOnlySpan<int> Listed => _listed.AsSpan(0, _listedCount);

    /// <summary>How many documents without a value were counted.</summary>
    public long Missing
    {
        get
        {
            long missing = 0;
            for (int code = _column.Codes.Missing; code < _column.Codes.MissingEnd; code++)
            {
                missing += CountOf(code);
            }

            return missing;
        }
    }

    /// <summary>How many of the documents counted have a value, by its ordinal.</summary>
    public uint CountOf(int code) => _odd == 0 ? _counts[code] : _counts[code] + _counts[_odd + code];

    /// <summary>How many of the documents counted have each value; what stood apart is added up first.</summary>
    public ReadOnlySpan<uint> Finish()
    {
        for (int code = 0; code < _odd; code++)
        {
            _counts[code] += _counts[_odd + code];
            _counts[_odd + code] = 0;
        }

        return _counts.AsSpan(0, _column.ValueCount);
    }

    /// <summary>Counts the values of documents.</summary>
    /// <param name="windowStart">The first document of a window.</param>
    /// <param name="windowSize">How many documents a window has.</param>
    /// <param name="offsets">The documents, ascending, as distances from the window's first.</param>
    public void Add(int windowStart, int windowSize, ReadOnlySpan<ushort> offsets)
    {
        var bytes = _column.SlotBytes;
        uint more = CountOf(_column.Codes.More);
        switch (_column.Codes.Width)
        {
            case 1:
                Add(bytes, windowStart, windowSize, offsets);
                break;
            case 2:
                Add(MemoryMarshal.Cast<byte, ushort>(bytes), windowStart, windowSize, offsets);
                break;
            default:
                Add(MemoryMarshal.Cast<byte, uint>(bytes), windowStart, windowSize, offsets);
                break;
        }

        if (CountOf(_column.Codes.More) != more)
        {
            AddMore(_column.Slots(), windowStart, offsets);
        }
    }

    /// <summary>Adds counts that are known beforehand.</summary>
    /// <param name="documentCounts">How many documents have each value.</param>
    /// <param name="missing">How many documents have none.</param>
    public void AddKnown(ReadOnlySpan<uint> documentCounts, int missing)
    {
        IsListed = false;
        for (int ordinal = 0; ordinal < documentCounts.Length; ordinal++)
        {
            _counts[ordinal] += documentCounts[ordinal];
        }

        _counts[_column.Codes.Missing] += (uint)missing;
    }

    /// <summary>Sets all counters to zero.</summary>
    public void Clear()
    {
        if (IsListed)
        {
            foreach (int code in Listed)
            {
                _counts[code] = 0;
            }
        }
        else
        {
            Array.Clear(_counts);
        }

        _listedCount = 0;
        IsListed = true;
    }

    private void Add<T>(ReadOnlySpan<T> codes, int windowStart, int windowSize, ReadOnlySpan<ushort> offsets)
        where T : unmanaged, IBinaryInteger<T>
    {
        int slots = _column.SlotCount;
        var window = codes[(windowStart * slots)..];
        if (IsListed && _listedCount + (offsets.Length * slots) <= _listed.Length)
        {
            _listedCount = CodeCounting.CountListed(window, slots, offsets, _counts, _listed, _listedCount);
            return;
        }

        IsListed = false;
        Span<uint> even = _counts.AsSpan(0, _column.Codes.Count), odd = _counts.AsSpan(_odd, even.Length);
        if (offsets.Length == windowSize)
        {
            CodeCounting.Count(window[..(windowSize * slots)], even, odd);
        }
        else
        {
            CodeCounting.Count(window, slots, offsets, even, odd);
        }
    }

    private void AddMore(in FacetSlots slots, int windowStart, ReadOnlySpan<ushort> offsets)
    {
        var documents = slots.MoreDocuments(windowStart + offsets[0], windowStart + offsets[^1] + 1);
        int next = 0;
        foreach (uint document in documents)
        {
            int offset = (int)document - windowStart;
            while (offsets[next] < offset)
            {
                next++;
            }

            if (offsets[next] == offset)
            {
                AddOrdinals(slots.More((int)document));
            }
        }
    }

    private void AddOrdinals(ReadOnlySpan<uint> ordinals)
    {
        IsListed &= _listedCount + ordinals.Length <= _listed.Length;
        foreach (uint ordinal in ordinals)
        {
            if (_counts[ordinal]++ == 0 && IsListed)
            {
                _listed[_listedCount++] = (int)ordinal;
            }
        }
    }
}
