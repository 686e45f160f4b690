using System.Numerics;

namespace NewsSearch.Searching;

/// <summary>The documents of a window that match: as bits, and as a list that all who want one share.</summary>
internal sealed class WindowHits
{
    private readonly ulong[] _bits = new ulong[Window.Large / 64];
    private ushort[]? _offsets;
    private int _count;
    private bool _isListed;

    /// <summary>The window's first document.</summary>
    public int Start { get; private set; }

    /// <summary>How many documents the window has, matching or not.</summary>
    public int Size { get; set; } = Window.Medium;

    /// <summary>One bit a document; whoever writes here calls <see cref="Begin"/> behind.</summary>
    public Span<ulong> Bits => _bits.AsSpan(0, Size / 64);

    /// <summary>How many documents match.</summary>
    public int Count => _count;

    /// <summary>The documents, ascending, as distances from the window's first.</summary>
    public ReadOnlySpan<ushort> Offsets
    {
        get
        {
            if (!_isListed)
            {
                _isListed = true;
                Window.List<ushort>(Bits, _offsets ??= new ushort[Window.Large]);
            }

            return _offsets.AsSpan(0, _count);
        }
    }

    /// <summary>The bits are now those of a window.</summary>
    public void Begin(int windowStart)
    {
        Start = windowStart;
        _isListed = false;
        _count = Window.Count(Bits);
    }

    /// <summary>How many bits of a range are set.</summary>
    public static int CountBits(ReadOnlySpan<ulong> bits, int from, int to)
    {
        int count = 0;
        for (int bit = from; bit < to;)
        {
            int inWord = bit & 63, length = Math.Min(64 - inWord, to - bit);
            count += BitOperations.PopCount((bits[bit >> 6] >> inWord) << (64 - length));
            bit += length;
        }

        return count;
    }
}
