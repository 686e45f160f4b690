using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Checks.Analysis;

/// <summary>The generated tables against the Unicode character database, code point by code point.</summary>
public class UnicodeTableChecks
{
    private const int CodePointCount = 0x110000;

    private static readonly Dictionary<string, WordBreak> Names = new()
    {
        ["CR"] = WordBreak.CarriageReturn,
        ["LF"] = WordBreak.LineFeed,
        ["Newline"] = WordBreak.Newline,
        ["Extend"] = WordBreak.Extend,
        ["ZWJ"] = WordBreak.ZeroWidthJoiner,
        ["Format"] = WordBreak.Format,
        ["Katakana"] = WordBreak.Katakana,
        ["Hebrew_Letter"] = WordBreak.HebrewLetter,
        ["ALetter"] = WordBreak.Letter,
        ["Single_Quote"] = WordBreak.SingleQuote,
        ["Double_Quote"] = WordBreak.DoubleQuote,
        ["MidNumLet"] = WordBreak.MidNumberLetter,
        ["MidLetter"] = WordBreak.MidLetter,
        ["MidNum"] = WordBreak.MidNumber,
        ["Numeric"] = WordBreak.Numeric,
        ["ExtendNumLet"] = WordBreak.ExtendNumberLetter,
        ["Regional_Indicator"] = WordBreak.RegionalIndicator,
        ["WSegSpace"] = WordBreak.Space,
    };

    [Fact]
    public void Word_break_classes_are_those_of_Unicode()
    {
        string?[] classes = UnicodeData.Property("auxiliary/WordBreakProperty.txt");
        HashSet<int> pictographs = UnicodeData.CodePoints("emoji/emoji-data.txt", "Extended_Pictographic");
        Dictionary<int, string[]> characters = UnicodeData.Characters();
        Check(value =>
        {
            bool isPictograph = pictographs.Contains(value);
            bool isLetter = characters.TryGetValue(value, out string[]? fields) && fields[2][0] == 'L';
            WordBreak expected = classes[value] is { } name
                ? isPictograph && name == "ALetter" ? WordBreak.LetterPictograph : Names[name]
                : isPictograph ? WordBreak.Pictograph
                : isLetter ? WordBreak.Ideograph
                : WordBreak.Other;
            return (expected.ToString(), ((WordBreak)WordSegmenter.Classes[value]).ToString());
        });
    }

    [Fact]
    public void Lower_case_is_the_simple_mapping_of_Unicode()
    {
        Dictionary<int, string[]> characters = UnicodeData.Characters();
        Check(value =>
        {
            string mapping = characters.TryGetValue(value, out string[]? fields) ? fields[13] : "";
            int expected = mapping.Length == 0 ? value : UnicodeData.Hex(mapping);
            return ($"{expected:X}", $"{LowerCase.Of(value):X}");
        });
    }

    /// <remarks>Latin, Greek and Cyrillic; letters that Unicode does not decompose are tested by name.</remarks>
    [Fact]
    public void Folding_takes_the_marks_off_the_decompositions_of_Unicode()
    {
        Dictionary<int, string[]> characters = UnicodeData.Characters();
        string?[] scripts = UnicodeData.Property("Scripts.txt");
        int decomposed = 0;
        char[] folded = new char[4 * CharacterFolding.MaxExpansion];
        Check(value =>
        {
            if (scripts[value] is not ("Latin" or "Greek" or "Cyrillic")
                || !characters[value][2].StartsWith('L') || characters[value][5].Length == 0)
            {
                return ("", "");
            }

            // Folding the parts must give the same as folding the whole.
            var parts = new StringBuilder();
            foreach (string part in characters[value][5].Split(' ').Where(part => part[0] != '<'))
            {
                parts.Append(char.ConvertFromUtf32(UnicodeData.Hex(part)));
            }

            decomposed++;
            return parts.ToString().Contains(' ', StringComparison.Ordinal)
                ? ("", "")
                : (Fold(parts.ToString(), folded), Fold(char.ConvertFromUtf32(value), folded));
        });
        Assert.True(decomposed > 1000);
    }

    [Fact]
    public void Folding_drops_marks_of_alphabets_and_makes_every_decimal_digit_ASCII()
    {
        Dictionary<int, string[]> characters = UnicodeData.Characters();
        char[] folded = new char[4 * CharacterFolding.MaxExpansion];
        Check(value =>
        {
            if (value is < 0xD800 or >= 0xE000 && characters.TryGetValue(value, out string[]? fields))
            {
                string one = char.ConvertFromUtf32(value);
                bool isMark = value is (>= 0x300 and < 0x370) or (>= 0x483 and <= 0x489) or (>= 0x1DC0 and < 0x1E00);
                return fields[2] == "Nd" ? (fields[6], Fold(one, folded))
                    : isMark ? ("", Fold(one, folded))
                    : ("", "");
            }

            return ("", "");
        });
    }

    private static string Fold(string text, char[] buffer) => new(buffer, 0, CharacterFolding.Fold(text, buffer));

    private static void Check(Func<int, (string Expected, string Actual)> compare)
    {
        var differences = new List<string>();
        for (int value = 0; value < CodePointCount; value++)
        {
            (string expected, string actual) = compare(value);
            if (expected != actual)
            {
                differences.Add($"U+{value:X4}: {actual} instead of {expected}");
            }
        }

        DifferenceReport.AssertNone(differences, CodePointCount);
    }
}
