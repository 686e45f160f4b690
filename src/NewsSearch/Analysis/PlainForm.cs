using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Analysis;

/// <summary>A form of 1 to 16 ASCII characters as two numbers: equal numbers are equal forms.</summary>
/// <param name="Low">Its first eight characters, a byte each, the first one lowest; zeros behind its end.</param>
/// <param name="High">The next eight.</param>
internal readonly record struct PlainForm(ulong Low, ulong High)
{
    /// <summary>The most characters.</summary>
    public const int MaxLength = 16;

    // Read from 16 − n on, these keep n bytes.
    private static ReadOnlySpan<byte> Kept =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>What it is looked up by.</summary>
    public uint Hash => (uint)(((Low + (High * 0xA0761D6478BD642F)) * 0x9E3779B97F4A7C15) >> 32);

    /// <summary>Takes a form out of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the form begins.</param>
    /// <param name="length">How many characters it has, none of them U+0000.</param>
    /// <returns>Zeros if it is not plain: too long, or with a character that is not ASCII.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PlainForm Of(ReadOnlySpan<char> text, int start, int length) =>
        length > MaxLength ? default
        : text.Length - start >= MaxLength ? Of(text.Slice(start, MaxLength), length)
        : OfEnd(text[start..], length);

    private static PlainForm OfEnd(ReadOnlySpan<char> rest, int length)
    {
        Span<char> padded = stackalloc char[MaxLength];
        padded.Clear();
        rest.CopyTo(padded);
        return Of(padded, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PlainForm Of(ReadOnlySpan<char> wide, int length)
    {
        var units = MemoryMarshal.Cast<char, ushort>(wide);
        var bytes = Vector128.NarrowWithSaturation(
            Vector128.Create(units), Vector128.Create(units[Vector128<ushort>.Count..]));
        var kept = bytes & Vector128.Create(Kept[(MaxLength - length)..]);
        return kept.ExtractMostSignificantBits() == 0
            ? new(kept.AsUInt64()[0], kept.AsUInt64()[1])
            : default;
    }
}
