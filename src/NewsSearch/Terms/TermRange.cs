using System.Buffers;

namespace NewsSearch.Terms;

/// <summary>Visits the terms that begin alike.</summary>
internal static class TermRange
{
    /// <summary>Visits every term that begins with a prefix, in ascending order.</summary>
    public static void Visit(TermDictionary dictionary, ReadOnlySpan<byte> prefix, TermVisitor visitor)
    {
        if (dictionary.BlockCount == 0)
        {
            return;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(256, prefix.Length));
        prefix.CopyTo(buffer);
        var blocks = dictionary.Blocks;
        int number = blocks.Find(prefix, 0), length = prefix.Length;
        int first = blocks[number].Ceiling(prefix, 0, 0, out _);
        for (bool isInside = true; isInside && number < blocks.Count; number++, first = 0)
        {
            var block = blocks[number];
            var entries = first < block.Count ? dictionary.Entries(number) : default;
            for (int i = first; isInside && i < block.Count; i++)
            {
                int shared = block.Shared(i);
                var rest = block.Rest(i);
                if (shared > length)
                {
                    throw block.Corrupt("a term shares more than the one before it has");
                }

                length = shared + rest.Length;
                Reserve(ref buffer, length);
                rest.CopyTo(buffer.AsSpan(shared));
                isInside = buffer.AsSpan(0, length).StartsWith(prefix);
                if (isInside)
                {
                    visitor.Visit(buffer.AsSpan(0, length), 1, entries.Read(i));
                }
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static void Reserve(ref byte[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            byte[] longer = ArrayPool<byte>.Shared.Rent(length * 2);
            buffer.CopyTo(longer, 0);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = longer;
        }
    }
}
