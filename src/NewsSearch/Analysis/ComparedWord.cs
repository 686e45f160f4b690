using System.Text;

namespace NewsSearch.Analysis;

/// <summary>The hash of a word by which texts are compared, made of its term; bit 0 says that it is a figure.</summary>
/// <remarks>
/// A figure is a word with a digit: what stands before the first digit counts for nothing, so that Rs500 is 500.
/// A numeral is the figure that it means. Written into files, so the same from process to process.
/// </remarks>
internal static class ComparedWord
{
    private const ulong Basis = 0xCBF29CE484222325, Prime = 0x100000001B3;

    // "two killed" and "7 killed" differ as 2 and 7 do. One is left out: it is a pronoun more often than a figure.
    private static readonly Dictionary<uint, uint> Numerals = Hashed(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        + "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
        "2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 30 40 50 60 70 80 90");

    private static readonly Dictionary<uint, uint> Months = Hashed(
        "january february march april may june july august september october november december "
        + "jan feb mar apr jun jul aug sep sept oct nov dec",
        "1 2 3 4 5 6 7 8 9 10 11 12 1 2 3 4 6 7 8 9 9 10 11 12");

    /// <summary>The hash of a term; 0 for none.</summary>
    public static uint Of(ReadOnlySpan<byte> term)
    {
        int digit = FirstDigit(term);
        uint word = Hash(digit >= 0 ? term[digit..] : term, digit >= 0);
        return Numerals.GetValueOrDefault(word, word);
    }

    /// <summary>Whether a word is a figure.</summary>
    public static bool IsFigure(uint word) => (word & 1) != 0;

    /// <summary>Whether a word names a month.</summary>
    public static bool IsMonth(uint word) => Months.ContainsKey(word);

    private static int FirstDigit(ReadOnlySpan<byte> term)
    {
        for (int i = 0; i < term.Length;)
        {
            Rune.DecodeFromUtf8(term[i..], out var rune, out int length);
            if (Rune.IsDigit(rune))
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    private static uint Hash(ReadOnlySpan<byte> bytes, bool isFigure)
    {
        if (bytes.IsEmpty)
        {
            return 0;
        }

        ulong hash = Basis;
        foreach (byte value in bytes)
        {
            hash = (hash ^ value) * Prime;
        }

        // The last bytes have not reached all bits yet.
        hash = (hash ^ (hash >> 32)) * Basis;
        return Math.Max(2, (uint)(hash >> 32) & ~1u) | (isFigure ? 1u : 0u);
    }

    private static Dictionary<uint, uint> Hashed(string words, string figures)
    {
        var hashed = new Dictionary<uint, uint>();
        foreach (var (word, figure) in words.Split(' ').Zip(figures.Split(' ')))
        {
            char[] stem = word.ToCharArray();
            byte[] term = Encoding.UTF8.GetBytes(stem, 0, Porter2Stemmer.Stem(stem));
            hashed[Hash(term, isFigure: false)] = Hash(Encoding.UTF8.GetBytes(figure), isFigure: true);
        }

        return hashed;
    }
}
