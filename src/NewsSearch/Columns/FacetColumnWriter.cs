using System.Runtime.InteropServices;
using NewsSearch.Codecs;

namespace NewsSearch.Columns;

/// <summary>Writes the facet values of a segment's documents for one field.</summary>
/// <remarks>
/// Most documents have as many values as the next one, so each has the same few slots, read without a look at where
/// they begin; the values of the few documents with more stand apart.
/// </remarks>
internal sealed class FacetColumnWriter(IReadOnlyList<byte[]> values)
{
    // A document that has more values than slots costs as much reading as so many slots.
    private const int CostOfMore = 32;

    private const int MaximumSlots = 4;

    private readonly ByteWriter _starts = new();
    private readonly ByteWriter _ordinals = new();
    private readonly long[] _documentsBySize = new long[MaximumSlots + 2];
    private int _documents;
    private int _count;

    /// <summary>The slots of a document begin at multiples of this many bytes from the start of the section.</summary>
    public static int Alignment => 64;

    /// <summary>Adds the next document's ordinals: distinct numbers of values.</summary>
    public void Add(ReadOnlySpan<int> ordinals)
    {
        _starts.WriteUInt32((uint)_count);
        _count += ordinals.Length;
        _documents++;
        _documentsBySize[Math.Min(ordinals.Length, MaximumSlots + 1)]++;
        foreach (int ordinal in ordinals)
        {
            _ordinals.WriteUInt32((uint)ordinal);
        }
    }

    /// <summary>Appends the encoded column.</summary>
    /// <param name="target">The section.</param>
    /// <param name="encode">Appends the documents that have a value, ascending.</param>
    public void Finish(ByteWriter target, Action<ReadOnlySpan<int>, ByteWriter> encode)
    {
        _starts.WriteUInt32((uint)_count);
        var starts = MemoryMarshal.Cast<byte, int>(_starts.Written);
        var ordinals = MemoryMarshal.Cast<byte, int>(_ordinals.Written);
        var codes = new FacetCodes(values.Count);
        int slots = ChooseSlots();
        var more = new FacetMoreWriter();
        var table = new ByteWriter(_documents * slots * codes.Width);
        for (int document = 0; document < _documents; document++)
        {
            var own = ordinals[starts[document]..starts[document + 1]];
            int shown = own.Length > slots ? slots - 1 : own.Length;
            for (int slot = 0; slot < slots; slot++)
            {
                Write(table, codes.Width, slot < shown ? own[slot]
                    : own.Length > slots ? codes.More
                    : slot == 0 ? codes.MissingOf(document) : codes.UnusedOf(document));
            }

            if (own.Length > slots)
            {
                more.Add(document, own[shown..]);
            }
        }

        target.WriteUInt32((uint)values.Count);
        target.WriteUInt32((uint)slots);
        target.WriteUInt32((uint)_documentsBySize[0]);
        target.WriteUInt32((uint)more.DocumentCount);
        target.WriteUInt32((uint)more.OrdinalCount);
        WriteValues(target, starts, ordinals, encode);
        Align(target);
        target.Write(table.Written);
        Align(target);
        more.Finish(target);
        Align(target);
    }

    private static void Write(ByteWriter table, int width, int code)
    {
        switch (width)
        {
            case 1:
                table.WriteByte((byte)code);
                break;
            case 2:
                table.WriteUInt16((ushort)code);
                break;
            default:
                table.WriteUInt32((uint)code);
                break;
        }
    }

    private static void Align(ByteWriter target) =>
        target.Reserve((Alignment - (target.Length % Alignment)) % Alignment).Clear();

    /// <summary>So many slots that most documents need no more, and none is there for a few documents only.</summary>
    private int ChooseSlots()
    {
        int best = 1;
        long bestCost = long.MaxValue;
        long more = _documents - _documentsBySize[0];
        for (int slots = 1; slots <= MaximumSlots; slots++)
        {
            more -= _documentsBySize[slots];
            long cost = ((long)slots * _documents) + (CostOfMore * more);
            (best, bestCost) = cost < bestCost ? (slots, cost) : (best, bestCost);
        }

        return best;
    }

    private void WriteValues(
        ByteWriter target,
        ReadOnlySpan<int> starts,
        ReadOnlySpan<int> ordinals,
        Action<ReadOnlySpan<int>, ByteWriter> encode)
    {
        uint end = 0;
        foreach (byte[] value in values)
        {
            target.WriteUInt32(end += (uint)value.Length);
        }

        // Counting sort: the documents of each value, one value after the other.
        var ends = new int[values.Count];
        foreach (int ordinal in ordinals)
        {
            ends[ordinal]++;
        }

        for (int ordinal = 0, place = 0; ordinal < ends.Length; ordinal++)
        {
            target.WriteUInt32((uint)ends[ordinal]);
            (ends[ordinal], place) = (place, place + ends[ordinal]);
        }

        var documents = new int[_count];
        for (int document = 0; document < _documents; document++)
        {
            foreach (int ordinal in ordinals[starts[document]..starts[document + 1]])
            {
                documents[ends[ordinal]++] = document;
            }
        }

        var postings = new ByteWriter(_count + 64);
        for (int ordinal = 0; ordinal < ends.Length; ordinal++)
        {
            // Merging may leave a value that none of the documents has any more.
            var own = documents.AsSpan()[(ordinal == 0 ? 0 : ends[ordinal - 1])..ends[ordinal]];
            if (own.Length > 0)
            {
                encode(own, postings);
            }

            target.WriteUInt32((uint)postings.Length);
        }

        foreach (byte[] value in values)
        {
            target.Write(value);
        }

        target.Write(postings.Written);
    }
}
