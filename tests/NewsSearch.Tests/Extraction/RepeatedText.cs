using System.Globalization;
using System.Text;

namespace NewsSearch.Tests.Extraction;

/// <summary>Texts of any length that repeat a few kinds of lines, with other words and numbers each time.</summary>
internal static class RepeatedText
{
    private static readonly string[] Syllables =
        ["ba", "den", "fi", "gor", "hul", "ka", "lem", "mo", "nar", "pi", "ra", "sul", "ti", "vo", "wen", "zu"];

    /// <summary>A text that repeats patterns of <see cref="RepeatedKindsTable"/> in turn.</summary>
    /// <param name="length">Its length in characters.</param>
    /// <param name="seed">Decides on the words.</param>
    /// <param name="patterns">The patterns.</param>
    public static string Of(int length, int seed, params ReadOnlySpan<string> patterns)
    {
        var random = new Random(seed);
        var text = new StringBuilder(length + 200);
        for (int i = 0; text.Length < length; i++)
        {
            Append(text, patterns[i % patterns.Length], random);
        }

        text.Length = length;
        return text.ToString();
    }

    private static void Append(StringBuilder text, string pattern, Random random)
    {
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '{' && i + 2 < pattern.Length && pattern[i + 2] == '}' && pattern[i + 1] is not '"')
            {
                AppendOther(text, pattern[i + 1], random);
                i += 2;
            }
            else
            {
                text.Append(pattern[i]);
            }
        }
    }

    private static void AppendOther(StringBuilder text, char kind, Random random)
    {
        if (kind == 'n')
        {
            text.Append(random.Next(1, 29).ToString(CultureInfo.InvariantCulture));
            return;
        }

        int start = text.Length;
        for (int syllables = random.Next(3, 6); syllables > 0; syllables--)
        {
            text.Append(Syllables[random.Next(Syllables.Length)]);
        }

        int capitals = kind switch { 'U' => text.Length, 'W' => start + 1, _ => start };
        for (int i = start; i < capitals; i++)
        {
            text[i] = char.ToUpperInvariant(text[i]);
        }
    }
}
