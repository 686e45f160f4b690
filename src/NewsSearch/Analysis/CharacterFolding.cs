using System.Buffers.Text;
using System.Text;

namespace NewsSearch.Analysis;

/// <summary>Case, accent and width folding by <see cref="LowerCaseTable"/> and <see cref="FoldingTable"/>.</summary>
internal static class CharacterFolding
{
    // Ascending code points, and the target of each.
    private static readonly int[] CodePoints;
    private static readonly string[] Targets;

    static CharacterFolding()
    {
        var codePoints = new List<int>();
        var targets = new List<string>();
        foreach (Range line in FoldingTable.Lines.Split((byte)'\n'))
        {
            ReadLine(FoldingTable.Lines[line], codePoints, targets);
        }

        CodePoints = [.. codePoints];
        Targets = [.. targets];
        Array.Sort(CodePoints, Targets);
        char[] folded = new char[Targets.Max(target => target.Length)];
        for (int i = 0; i < Targets.Length; i++)
        {
            // Forms of presentation become letters that are folded themselves.
            Targets[i] = IsPointed(Targets[i]) ? new(folded, 0, Fold(Targets[i], folded)) : Targets[i];
            MaxExpansion = Math.Max(MaxExpansion, Targets[i].Length);
        }
    }

    /// <summary>How many UTF-16 units one of them may become.</summary>
    public static int MaxExpansion { get; }

    /// <summary>Folds a word, code point by code point; lone surrogates become U+FFFD.</summary>
    /// <param name="word">The word.</param>
    /// <param name="folded">At least <see cref="MaxExpansion"/> times as long as the word.</param>
    /// <returns>How many units were written.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        int count = 0;
        while (!word.IsEmpty)
        {
            if (word[0] < 128)
            {
                folded[count++] = (char)LowerCase.Of(word[0]);
                word = word[1..];
                continue;
            }

            Rune.DecodeFromUtf16(word, out Rune rune, out int consumed);
            word = word[consumed..];
            count += FoldOne(LowerCase.Of(rune.Value), folded[count..]);
        }

        return count;
    }

    // Hebrew and Arabic.
    private static bool IsPointed(string text) => text.AsSpan().ContainsAnyInRange('\u0590', '\u06FF');

    private static int FoldOne(int codePoint, Span<char> folded)
    {
        int index = codePoint < 128 ? -1 : Array.BinarySearch(CodePoints, codePoint);
        if (index < 0)
        {
            return new Rune(codePoint).EncodeToUtf16(folded);
        }

        Targets[index].CopyTo(folded);
        return Targets[index].Length;
    }

    private static void ReadLine(ReadOnlySpan<byte> line, List<int> codePoints, List<string> targets)
    {
        string? target = null;
        foreach (Range range in line.Split((byte)' '))
        {
            ReadOnlySpan<byte> field = line[range];
            if (target is null)
            {
                target = ReadTarget(field);
                continue;
            }

            int dash = field.IndexOf((byte)'-');
            int first = ReadHex(dash < 0 ? field : field[..dash]);
            int last = dash < 0 ? first : ReadHex(field[(dash + 1)..]);
            for (int codePoint = first; codePoint <= last; codePoint++)
            {
                codePoints.Add(codePoint);
                targets.Add(target);
            }
        }
    }

    private static string ReadTarget(ReadOnlySpan<byte> field)
    {
        if (field is [(byte)'-'])
        {
            return string.Empty;
        }

        var target = new StringBuilder();
        foreach (Range range in field.Split((byte)'+'))
        {
            target.Append(new Rune(ReadHex(field[range])).ToString());
        }

        return target.ToString();
    }

    private static int ReadHex(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out int value, out int read, 'x') && read == digits.Length
            ? value
            : throw new InvalidOperationException("The folding table has a field that is no hexadecimal number.");
}
