using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Checks.Analysis;

/// <summary>Lines that try tokenizers: written ones, random ones, and one for every code point.</summary>
internal static class NastyLines
{
    private static readonly string[] Fragments =
    [
        "U.S.", "U.S.A.", "I.T", "a.m.", "end.The", "e.g.", "Ph.D", "J.P.Morgan", "Rs1,200", "1,200.50", "1,00,000",
        "5.5", "3.5bn", "1;2", "10:30", "12:30pm", "PM:we", "2025-05-13", "13/05/2025", "1990s", "F-16", "G20's",
        "minister's", "ministers'", "Minister\u2019s", "MINISTER\uFF07S", "it's", "IT'S", "don't", "rock'n'roll",
        "O'Neil\u2019s", "'quoted'", "\u2018typographic\u2019", "\u201Cdouble\u201D", "x'", "'s", "s's", "'S'S",
        "https://example.com/a_b?c=d&e=%20#f", "www.example.co.uk", "someone@example.com", "@handle_1", "#hashtag",
        "_", "__", "_a", "a_", "__a__1__", "1_2", "_1.5_", "a_.b", "a._b", "1_.2", "snake_case_name", "C++", "C#",
        "\U0001F600", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "\U0001F44D\U0001F3FD", "\U0001F1F5\U0001F1F0",
        "\U0001F1F5\U0001F1F0\U0001F1E7", "#\uFE0F\u20E3", "1\uFE0F\u20E3", "*\u20E3", "12\u20E3", "\u2764\uFE0F",
        "\u2764\uFE0E", "\u00A9", "\u2122x", "\u2139", "\u24C2", "\U0001F170x", "\u3030", "\u303D",
        "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "\u200D\U0001F600", "\U0001F3FD",
        "\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35", "\u0E41\u0E25\u0E30x", "\u0E81\u0EB4\u0E99", "\u1780\u17D2\u1798",
        "\uD55C\uAD6D\uC5B4", "\u1112\u1161\u11AB", "\uD55Cabc1", "\u30AB\u30BF\u30AB\u30CA", "\u30AB_\u30BF",
        "\uFF76\uFF9E", "\u3072\u3089\u304C\u306A", "\u4E2D\u6587", "\u4E2D\u0301\u6587", "\uF900",
        "\U00020000\U00020001", "\u05D0'", "\u05D0'\u05D1", "\u05D0\"\u05D1", "\u05D0\"", "\u05D0\"x",
        "\u0645\u0631\u062D\u0628\u0627", "\u0645\u0640\u064E", "\u0661\u066B\u0662", "\u0661\u060C\u0662",
        "\u0661\u066C\u0662", "caf\u00E9", "cafe\u0301", "na\u00EFve's", "\u0130stanbul", "DIYARBAKIR\u0131",
        "STRASSE \u1E9E\u00DF", "\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2", "\uFB01nancial", "soft\u00ADhyphen",
        "zero\u200Bwidth", "join\u200Der", "non\u2011breaking", "em\u2014dash", "no\u00A0break", "bom\uFEFFword",
        "\u0301", "\u0301a", "a\u0301.\u0301b", "1\u0301,\u03012", "\U0001D54F\U0001D7D8", "\u216Bth", "x\u00B2",
        "\u00BD", "l\u00B7l", "\uFF21\uFF11\uFF0E\uFF12", "\uFFFD", "\uFFFC", "\u2028", "\u0085", "\t", "  ", "the",
        "The", "THE", "of the", "to be or not to be", "a", "I", "possibly", "apologies", "yyyyyy", "sky's",
    ];

    private static readonly string[] Units =
    [
        "a", "1", "\u00E9", "\U0001D54F", "a.", "a'", "1,", "_", "a\u0301", "\u0E01", "\u30AB", "\U0001F468\u200D",
        "a\U0001D54F", ".\u0301", "\u0301", "x_", "ab\u2019",
    ];

    /// <summary>Fragments alone, side by side, in a row; and long words about the length where they are cut.</summary>
    public static IEnumerable<string> Written
    {
        get
        {
            foreach (string left in Fragments)
            {
                yield return left;
                foreach (string right in Fragments)
                {
                    yield return left + right;
                    yield return left + " " + right + ".";
                }
            }

            foreach (string unit in Units)
            {
                foreach (int length in new[] { 250, 251, 252, 253, 254, 255, 256, 257, 509, 510, 511, 512, 1021, 5000 })
                {
                    string text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
                    yield return text;
                    yield return "x" + text + " tail";
                    yield return "some words before " + text + ".z's the tail";
                }
            }
        }
    }

    /// <summary>Short strings of characters drawn evenly from the classes that the tokenizer tells apart.</summary>
    public static IEnumerable<string> Random(int seed, int count)
    {
        Rune[][] classes = [.. Enumerable.Range(0, 0x110000)
            .Where(value => Rune.IsValid(value) && value is not ('\n' or '\r'))
            .GroupBy(value => StandardTokenizer.Classes[value])
            .Select(group => group.Select(value => new Rune(value)).ToArray())];
        var random = new Random(seed);
        var line = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            line.Clear();
            for (int length = random.Next(1, i % 50 == 0 ? 400 : 12); length > 0; length--)
            {
                Rune[] members = classes[random.Next(classes.Length)];
                line.Append(members[random.Next(members.Length)]);
            }

            yield return line.ToString();
        }
    }

    /// <summary>Each code point alone, in a word, between digits, behind Katakana, before a mark, doubled.</summary>
    public static IEnumerable<string> CodePoints()
    {
        for (int value = 0; value < 0x110000; value++)
        {
            // Planes 4 to 13 are empty and 15 and 16 private: one in 4096 is enough there.
            bool isSampled = value >= 0x40000 && value >> 16 != 14 && (value & 0xFFF) != 0;
            if (Rune.IsValid(value) && value is not ('\n' or '\r') && !isSampled)
            {
                string one = new Rune(value).ToString();
                yield return $"{one} a{one}b 1{one}2 \u30AB{one}\u30AB {one}\u0301 {one}{one} \U0001F600{one} 1{one}a";
            }
        }
    }
}
