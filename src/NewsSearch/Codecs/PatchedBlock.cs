using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Codecs;

/// <summary>256 integers packed at a width that most of them fit; what the others have above it follows.</summary>
/// <remarks>
/// A header byte: the width (6 bits), <see cref="HasPatches"/>, and <see cref="Flag"/>, which is the caller's. The
/// packed bits. With patches: their count, then for each the number of its value and the bits above the width, a byte
/// each. A patch costs 16 bits, a bit of width 256. Zukowski et al.: Super-scalar RAM-CPU cache compression, 2006.
/// </remarks>
internal static class PatchedBlock
{
    /// <summary>Says in the header that patches follow.</summary>
    public const int HasPatches = 0x40;

    /// <summary>A bit of the header that callers may use.</summary>
    public const int Flag = 0x80;

    // The bits above the width stand in one byte.
    private const int PatchBits = 8;

    /// <summary>Appends 256 integers.</summary>
    public static void Write(ReadOnlySpan<int> values, bool flag, ByteWriter target)
    {
        int width = BestWidth(values, out int patches);
        target.WriteByte((byte)(width | (patches > 0 ? HasPatches : 0) | (flag ? Flag : 0)));
        PackedBlock.Pack(values, width, target.Reserve(PackedBlock.Length(width)));
        if (patches > 0)
        {
            target.WriteByte((byte)patches);
            for (int i = 0; i < values.Length; i++)
            {
                if ((ulong)(uint)values[i] >> width is > 0 and var above)
                {
                    target.WriteByte((byte)i);
                    target.WriteByte((byte)above);
                }
            }
        }
    }

    /// <summary>Reads 256 integers and returns the caller's flag.</summary>
    /// <exception cref="CorruptIndexException">There is no such block here.</exception>
    public static bool Read(ref ByteReader reader, Span<int> values)
    {
        byte header = reader.ReadByte();
        int width = Width(header, ref reader);
        PackedBlock.Unpack(reader.Read(PackedBlock.Length(width)), width, values);
        if ((header & HasPatches) != 0)
        {
            // Shifted as 64 bits, so that a damaged width drops bits and does not wrap around.
            var patches = reader.Read(2 * reader.ReadByte());
            for (int i = 0; i < patches.Length; i += 2)
            {
                values[patches[i]] |= (int)(uint)((ulong)patches[i + 1] << width);
            }
        }

        return (header & Flag) != 0;
    }

    /// <summary>How many bits the integers of a block have at most, by its header.</summary>
    public static int MostBits(byte header) =>
        (header & (HasPatches - 1)) + ((header & HasPatches) != 0 ? PatchBits : 0);

    /// <summary>Passes over a block.</summary>
    /// <exception cref="CorruptIndexException">There is no such block here.</exception>
    public static void Skip(ref ByteReader reader)
    {
        byte header = reader.ReadByte();
        reader.Read(PackedBlock.Length(Width(header, ref reader)));
        if ((header & HasPatches) != 0)
        {
            reader.Read(2 * reader.ReadByte());
        }
    }

    private static int Width(byte header, ref ByteReader reader)
    {
        int width = header & (HasPatches - 1);
        return width <= PackedBlock.MaxWidth ? width : throw reader.Corrupt($"integers of {width} bits");
    }

    private static int BestWidth(ReadOnlySpan<int> values, out int patches)
    {
        int widest = PackedBlock.Width(values);
        int best = widest, least = PackedBlock.Length(widest);
        patches = 0;
        for (int width = widest - 1; width >= Math.Max(0, widest - PatchBits); width--)
        {
            // Eight bits less save 256 bytes: more patches than half as many never pay, and there are ever more.
            int above = CountAbove(values, width);
            if (above > PackedBlock.Size / 2)
            {
                break;
            }

            int length = PackedBlock.Length(width) + 1 + (2 * above);
            if (length < least)
            {
                (best, patches, least) = (width, above, length);
            }
        }

        return best;
    }

    // How many values need more bits than a width.
    private static int CountAbove(ReadOnlySpan<int> values, int width)
    {
        var rows = MemoryMarshal.Cast<int, Vector256<uint>>(values);
        var most = Vector256.Create((uint)((1UL << width) - 1));
        var counts = Vector256<uint>.Zero;
        foreach (ref readonly var row in rows)
        {
            // A comparison that holds has all bits set, which is one less than zero.
            counts -= Vector256.GreaterThan(row, most);
        }

        return (int)Vector256.Sum(counts);
    }
}
