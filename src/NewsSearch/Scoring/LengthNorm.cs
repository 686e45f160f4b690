using System.Numerics;

namespace NewsSearch.Scoring;

/// <summary>The length of a field in one byte: exact to 40 tokens, then with four significant bits.</summary>
/// <remarks>
/// The same rounding as Lucene's SmallFloat.intToByte4, so that scores compare with Lucene's: values below 24 stand
/// for themselves, the rest is 24 plus a floating-point form with a three-bit mantissa.
/// </remarks>
internal static class LengthNorm
{
    // 255 − the code of int.MaxValue in the floating-point form (231): so many codes are free for exact values.
    private const int ExactBelow = 24;

    private static readonly float[] DecodedLengths = [.. Enumerable.Range(0, 256).Select(code => (float)Decode(code))];

    /// <summary>What each of the 256 codes stands for.</summary>
    public static ReadOnlySpan<float> Lengths => DecodedLengths;

    /// <summary>The code of a length.</summary>
    public static byte Encode(int length) =>
        (byte)(length < ExactBelow ? length : ExactBelow + EncodeFloat((uint)(length - ExactBelow)));

    /// <summary>The code of the least length that is no shorter: where a bound must not fall below its value.</summary>
    public static byte EncodeUp(int length)
    {
        byte code = Encode(length);
        return code < byte.MaxValue && Decode(code) < length ? (byte)(code + 1) : code;
    }

    private static int EncodeFloat(uint value)
    {
        int bits = 32 - BitOperations.LeadingZeroCount(value);
        if (bits < 4)
        {
            return (int)value;
        }

        // The leading one is implied by a shift above 0, so three bits of mantissa are kept.
        int shift = bits - 4;
        return (int)((value >> shift) & 7) | ((shift + 1) << 3);
    }

    private static long Decode(int code)
    {
        if (code < ExactBelow)
        {
            return code;
        }

        int mantissa = (code - ExactBelow) & 7, shift = ((code - ExactBelow) >> 3) - 1;
        return ExactBelow + (shift < 0 ? mantissa : (long)(mantissa | 8) << shift);
    }
}
