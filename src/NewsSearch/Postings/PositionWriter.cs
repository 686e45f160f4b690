using NewsSearch.Codecs;

namespace NewsSearch.Postings;

/// <summary>Writes the positions of a term as one stream: 256 deltas at a time, and the rest one by one.</summary>
internal sealed class PositionWriter
{
    private readonly int[] _deltas = new int[PackedBlock.Size];
    private readonly ByteWriter _bytes = new(4096);

    /// <summary>How many positions were added.</summary>
    public int Count { get; private set; }

    /// <summary>Where the block of the next position begins.</summary>
    public int Offset => _bytes.Length;

    /// <summary>Forgets what was written and keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        _bytes.Clear();
    }

    /// <summary>Adds the ascending positions of a document.</summary>
    public void Add(ReadOnlySpan<int> positions)
    {
        int before = 0;
        foreach (int position in positions)
        {
            _deltas[Count++ % PackedBlock.Size] = position - before;
            before = position;
            if (Count % PackedBlock.Size == 0)
            {
                PatchedBlock.Write(_deltas, flag: false, _bytes);
            }
        }
    }

    /// <summary>Writes what does not fill a block, and returns all.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        foreach (int delta in _deltas.AsSpan(0, Count % PackedBlock.Size))
        {
            _bytes.WriteVarInt((uint)delta);
        }

        return _bytes.Written;
    }
}
