using System.Runtime.InteropServices;

namespace NewsSearch.StoredFields;

/// <summary>Chooses the bytes that most records would copy from.</summary>
/// <remarks>
/// After FastCover (Liao, Petri, Moffat, Wirth: Effective construction of relative Lempel-Ziv dictionaries, 2016; as
/// in zstd): the sample is cut into as many stretches as pieces fit into the dictionary, and of each stretch the piece
/// is taken whose eight-byte strings are the most frequent in the whole sample. Strings that were taken count no more.
/// Linear in the sample.
/// </remarks>
internal static class DictionaryTrainer
{
    private const int GramLength = sizeof(ulong);
    private const int PieceLength = 128;
    private const int HashBits = 17;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>At most so many bytes out of a sample.</summary>
    public static byte[] Train(ReadOnlySpan<byte> sample, int length)
    {
        if (sample.Length <= length)
        {
            return sample.ToArray();
        }

        int pieces = length / PieceLength;
        int stretch = pieces == 0 ? 0 : sample.Length / pieces;
        byte[] dictionary = new byte[pieces * PieceLength];
        int[] counts = new int[1 << HashBits];
        ushort[] inPiece = new ushort[1 << HashBits];
        for (int i = 0; i <= sample.Length - GramLength; i++)
        {
            counts[Gram(sample, i)]++;
        }

        for (int piece = 0; piece < pieces; piece++)
        {
            var part = sample.Slice(piece * stretch, stretch);
            var best = part.Slice(Best(part, counts, inPiece), PieceLength);
            best.CopyTo(dictionary.AsSpan(piece * PieceLength));
            for (int i = 0; i <= PieceLength - GramLength; i++)
            {
                counts[Gram(best, i)] = 0;
            }
        }

        return dictionary;
    }

    /// <summary>Where the piece begins of which the distinct strings occur most.</summary>
    private static int Best(ReadOnlySpan<byte> part, int[] counts, ushort[] inPiece)
    {
        const int Grams = PieceLength - GramLength + 1;
        int best = 0, last = part.Length - GramLength;
        long sum = 0, highest = -1;
        for (int i = 0; i <= last; i++)
        {
            int gram = Gram(part, i);
            sum += inPiece[gram]++ == 0 ? counts[gram] : 0;
            if (i < Grams - 1)
            {
                continue;
            }

            int start = i - (Grams - 1);
            (best, highest) = sum > highest ? (start, sum) : (best, highest);
            gram = Gram(part, start);
            sum -= --inPiece[gram] == 0 ? counts[gram] : 0;
        }

        for (int i = Math.Max(0, last - (Grams - 2)); i <= last; i++)
        {
            inPiece[Gram(part, i)] = 0;
        }

        return best;
    }

    private static int Gram(ReadOnlySpan<byte> bytes, int start) =>
        (int)((MemoryMarshal.Read<ulong>(bytes[start..]) * Multiplier) >> (64 - HashBits));
}
