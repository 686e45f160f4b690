using System.Numerics;

namespace NewsSearch.Duplicates;

/// <summary>The words of one text, as copies are compared by: without case, marks and how figures are written.
/// </summary>
/// <remarks>
/// A word is a run of letters and digits; apostrophes and soft hyphens within it count for nothing, nor do commas
/// between the digits of a figure, so that 351,500 is 351500. Words are kept as 64-bit hashes. To be used again.
/// </remarks>
internal sealed class ComparedWords
{
    private const ulong Basis = 0xCBF29CE484222325, Prime = 0x100000001B3, Factor = 0xA0761D6478BD642F;

    // "two killed" and "7 killed" differ as 2 and 7 do. One is left out: it is a pronoun more often than a figure.
    private static readonly Dictionary<ulong, ulong> Numerals = Hashed(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        + "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
        "2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 30 40 50 60 70 80 90");

    private static readonly Dictionary<ulong, ulong> Months = Hashed(
        "january february march april may june july august september october november december "
        + "jan feb mar apr jun jul aug sep sept oct nov dec",
        "1 2 3 4 5 6 7 8 9 10 11 12 1 2 3 4 6 7 8 9 9 10 11 12");

    private readonly List<ulong> _words = [];
    private readonly List<ComparedFigure> _figures = [];

    /// <summary>The words in their order.</summary>
    public IReadOnlyList<ulong> Words => _words;

    /// <summary>The figures among them in their order, numerals included; not the days of dates.</summary>
    public IReadOnlyList<ComparedFigure> Figures => _figures;

    /// <summary>Reads a text in place of the one before.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        _words.Clear();
        _figures.Clear();
        ulong hash = Basis;
        int length = 0;
        bool isFigure = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool joins = length > 0 && Joins(text, i, isFigure);
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (joins && c == '.'))
            {
                isFigure = length == 0 ? char.IsDigit(c) : isFigure;
                hash = Step(hash, char.ToLowerInvariant(c));
                length++;
            }
            else if (!joins && length > 0)
            {
                Add(Mix(hash), length, isFigure);
                (hash, length) = (Basis, 0);
            }
        }

        if (length > 0)
        {
            Add(Mix(hash), length, isFigure);
        }
    }

    /// <summary>Spreads the bits of a hash, as wyhash does.</summary>
    public static ulong Mix(ulong value)
    {
        ulong high = Math.BigMul(value, Factor, out ulong low);
        return high ^ low ^ BitOperations.RotateLeft(value, 29);
    }

    private static bool Joins(ReadOnlySpan<char> text, int i, bool isFigure) => text[i] switch
    {
        '\u00AD' => true,
        '\'' or '\u2019' => i + 1 < text.Length && char.IsLetter(text[i + 1]),
        ',' or '.' => isFigure && char.IsDigit(text[i - 1]) && i + 1 < text.Length && char.IsDigit(text[i + 1]),
        _ => false,
    };

    private static ulong Step(ulong hash, char c) => (hash ^ c) * Prime;

    private static ulong Hash(string word) => Mix(word.Aggregate(Basis, Step));

    private static Dictionary<ulong, ulong> Hashed(string words, string figures) =>
        words.Split(' ').Zip(figures.Split(' ')).ToDictionary(pair => Hash(pair.First), pair => Hash(pair.Second));

    private void Add(ulong word, int length, bool isFigure)
    {
        int place = _words.Count;
        if (Months.ContainsKey(word) && _figures.Count > 0 && _figures[^1] is { MayBeDay: true } day
            && day.Place == place - 1)
        {
            _figures.RemoveAt(_figures.Count - 1);
        }

        _words.Add(word);
        bool mayBeDay = isFigure && length <= 4;
        if (isFigure && !(mayBeDay && place > 0 && Months.ContainsKey(_words[place - 1])))
        {
            _figures.Add(new(place, word, mayBeDay));
        }
        else if (!isFigure && Numerals.TryGetValue(word, out ulong figure))
        {
            _figures.Add(new(place, figure, MayBeDay: false));
        }
    }
}
