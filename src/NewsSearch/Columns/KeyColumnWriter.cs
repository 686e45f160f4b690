using System.Numerics;
using NewsSearch.Codecs;

namespace NewsSearch.Columns;

/// <summary>Writes the ids of a segment's documents and a table to find a document by its id.</summary>
/// <remarks>
/// The size of the table; an open-addressing table of document + 1 (0 is free) by the id's hash, linear probing, at
/// most two thirds full; the end of each id; the ids.
/// </remarks>
internal sealed class KeyColumnWriter
{
    private readonly ByteWriter _ids = new(4096);
    private readonly ByteWriter _ends = new(4096);
    private readonly List<ulong> _hashes = [];

    /// <summary>Adds the next document's id.</summary>
    public void Add(ReadOnlySpan<byte> id)
    {
        _ids.Write(id);
        _ends.WriteUInt32((uint)_ids.Length);
        _hashes.Add(KeyHash.Compute(id));
    }

    /// <summary>The encoded column.</summary>
    public ByteWriter Finish()
    {
        var table = new uint[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, _hashes.Count * 3L / 2))];
        for (int document = 0; document < _hashes.Count; document++)
        {
            int slot = (int)(_hashes[document] & (ulong)(table.Length - 1));
            while (table[slot] != 0)
            {
                slot = (slot + 1) & (table.Length - 1);
            }

            table[slot] = (uint)document + 1;
        }

        var column = new ByteWriter(4 + (4 * table.Length) + _ends.Length + _ids.Length);
        column.WriteUInt32((uint)table.Length);
        foreach (uint entry in table)
        {
            column.WriteUInt32(entry);
        }

        column.Write(_ends.Written);
        column.Write(_ids.Written);
        return column;
    }
}
