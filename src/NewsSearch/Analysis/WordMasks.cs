using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Analysis;

/// <summary>Which of 64 characters make words, as bits: words are found by counting zeros.</summary>
/// <remarks>
/// A loop over the characters of a word ends where the processor did not foresee it, once a word. Both tokenizers agree
/// on all that is plain here, and <see cref="AsciiWord"/> is the plain form of it. Characters are told apart by two
/// tables of their halves (Mula and Lemire, Faster Base64 Encoding and Decoding using AVX2 Instructions, 2018).
/// </remarks>
internal readonly struct WordMasks
{
    /// <summary>How many characters are looked at together.</summary>
    public const int Length = 64;

    // A bit for each set of characters that share a row of ASCII, or two rows alike. Emoji may begin with # and *.
    private const byte Digits = 1, UpperRows = 2, LowerRows = 4, Letters = Digits | UpperRows | LowerRows;
    private const byte Points = 8, Colons = 16, Joiners = Points | Colons;
    private const byte Keycaps = 32, Underscore = 64, Rare = Keycaps | Underscore;

    private static readonly (string Characters, byte Set)[] Sets =
    [
        ("0123456789", Digits), ("ABCDEFGHIJKLMNO", UpperRows), ("PQRSTUVWXYZ", LowerRows), ("',.", Points),
        (":;", Colons), ("#*", Keycaps), ("_", Underscore),
    ];

    private static readonly byte[] LowHalves = Build(static c => c & 15);
    private static readonly byte[] HighHalves = Build(static c => c >> 4);

    private readonly ulong _letters;
    private readonly ulong _rare;
    private readonly ulong _ends;

    private WordMasks(ulong letters, ulong joiners, ulong rare)
    {
        _letters = letters;
        _rare = rare;
        ulong breaks = ~(letters | joiners | rare);
        _ends = breaks | (joiners & (breaks >> 1));
    }

    /// <summary>Whether this is faster than looking at each character.</summary>
    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    /// <summary>The characters from an offset on; behind the text there are only breaks.</summary>
    public static WordMasks At(ReadOnlySpan<char> text, int offset)
    {
        if (text.Length - offset >= Length)
        {
            return Of(text.Slice(offset, Length));
        }

        Span<char> padded = stackalloc char[Length];
        text[offset..].CopyTo(padded);
        padded[(text.Length - offset)..].Fill(' ');
        return Of(padded);
    }

    /// <summary>The first place from <paramref name="from"/> on where a word may begin, or 64.</summary>
    public int Next(int from)
    {
        ulong stops = (_letters | _rare) >> from;
        return stops == 0 ? Length : from + int.CreateTruncating(ulong.TrailingZeroCount(stops));
    }

    /// <summary>
    /// The end of the plain word that begins at a place; the place itself where none does, or it may go on behind its
    /// letters; 64 where that takes more characters to tell.
    /// </summary>
    public int End(int start)
    {
        int end = start + int.CreateTruncating(ulong.TrailingZeroCount(~(_letters >> start)));
        return end >= Length - 1 ? Length : (_ends >> end & 1) != 0 ? end : start;
    }

    private static WordMasks Of(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var low = Vector128.Create(LowHalves);
        var high = Vector128.Create(HighHalves);
        ulong letters = 0, joiners = 0, rare = 0;
        for (int i = 0; i < Length; i += Vector128<byte>.Count)
        {
            var bytes = Vector128.NarrowWithSaturation(
                Vector128.Create(units[i..]), Vector128.Create(units[(i + Vector128<ushort>.Count)..]));
            var classes = Vector128.Shuffle(low, bytes & Vector128.Create((byte)0x0F))
                & Vector128.Shuffle(high, Vector128.ShiftRightLogical(bytes, 4));
            letters |= Any(classes, Letters) << i;
            joiners |= Any(classes, Joiners) << i;
            rare |= (Any(classes, Rare) | bytes.ExtractMostSignificantBits()) << i;
        }

        return new(letters, joiners, rare);
    }

    private static ulong Any(Vector128<byte> classes, byte bits) =>
        (~Vector128.Equals(classes & Vector128.Create(bits), Vector128<byte>.Zero)).ExtractMostSignificantBits();

    private static byte[] Build(Func<int, int> half)
    {
        byte[] sets = new byte[16];
        foreach (var (characters, set) in Sets)
        {
            foreach (char character in characters)
            {
                sets[half(character)] |= set;
                sets[half(char.ToLowerInvariant(character))] |= set;
            }
        }

        return sets;
    }
}
