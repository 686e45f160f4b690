using NewsSearch.Codecs;

namespace NewsSearch.Postings;

/// <summary>Writes the positions of a term as one stream: 256 gaps at a time, and the rest one by one.</summary>
internal sealed class PositionWriter
{
    private readonly int[] _gaps = new int[PackedBlock.Size];
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

    /// <summary>Adds the gaps of some documents.</summary>
    public void Add(ReadOnlySpan<int> gaps)
    {
        while (gaps.Length > 0)
        {
            int place = Count % PackedBlock.Size, taken = Math.Min(gaps.Length, PackedBlock.Size - place);
            gaps[..taken].CopyTo(_gaps.AsSpan(place));
            gaps = gaps[taken..];
            Count += taken;
            if (Count % PackedBlock.Size == 0)
            {
                PatchedBlock.Write(_gaps, flag: false, _bytes);
            }
        }
    }

    /// <summary>Writes what does not fill a block, and returns all.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        foreach (int gap in _gaps.AsSpan(0, Count % PackedBlock.Size))
        {
            _bytes.WriteVarInt((uint)gap);
        }

        return _bytes.Written;
    }
}
