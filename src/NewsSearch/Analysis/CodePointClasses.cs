using System.Text;

namespace NewsSearch.Analysis;

/// <summary>A small class for each code point, in two stages: two loads for any of them.</summary>
/// <remarks>Blocks of 256 that are equal are kept once, as in the Unicode Standard, section 5.1.</remarks>
internal sealed class CodePointClasses
{
    private const int BlockLength = 256;
    private const int CodePointCount = 0x110000;

    private readonly ushort[] _blocks = new ushort[CodePointCount / BlockLength];
    private readonly byte[] _classes;

    /// <summary>Expands ascending steps: the code point where a class begins, times 256, plus the class.</summary>
    public CodePointClasses(ReadOnlySpan<uint> steps)
    {
        var known = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var classes = new List<byte>();
        Span<byte> block = stackalloc byte[BlockLength];
        int step = 0;
        for (int number = 0; number < _blocks.Length; number++)
        {
            int first = number * BlockLength;
            for (int i = 0; i < BlockLength;)
            {
                int stepEnd = step + 1 < steps.Length ? (int)(steps[step + 1] >> 8) - first : BlockLength;
                int end = Math.Min(stepEnd, BlockLength);
                block[i..end].Fill((byte)steps[step]);
                step += end == stepEnd && step + 1 < steps.Length ? 1 : 0;
                i = end;
            }

            string content = Encoding.Latin1.GetString(block);
            if (!known.TryGetValue(content, out ushort index))
            {
                index = (ushort)known.Count;
                known.Add(content, index);
                classes.AddRange(block);
            }

            _blocks[number] = index;
        }

        _classes = [.. classes];
    }

    /// <summary>The class of a code point, which may be a surrogate.</summary>
    public byte this[int codePoint] => _classes[(_blocks[codePoint >> 8] << 8) + (codePoint & 0xFF)];

    /// <summary>The class of the code point at an offset, and how many UTF-16 units it takes.</summary>
    public byte At(ReadOnlySpan<char> text, int offset, out int length)
    {
        char first = text[offset];
        if (char.IsHighSurrogate(first) && offset + 1 < text.Length && char.IsLowSurrogate(text[offset + 1]))
        {
            length = 2;
            return this[char.ConvertToUtf32(first, text[offset + 1])];
        }

        length = 1;
        return this[first];
    }
}
