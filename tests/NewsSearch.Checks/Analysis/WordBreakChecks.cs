using System.Globalization;
using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Checks.Analysis;

/// <summary>Word breaks against the tests and properties that Unicode publishes, from Debian's unicode-data.</summary>
/// <remarks>
/// The test file speaks of the annex to the letter, so <see cref="WordSegmenter.NextBoundary"/> is held against it.
/// What the default analyzer does otherwise (<see cref="WordSegmenter.WordEnd"/>) is listed there and tested with it.
/// </remarks>
public class WordBreakChecks
{
    [Fact]
    public void Segments_are_those_of_every_line_of_WordBreakTest()
    {
        int compared = 0;
        var differences = new List<string>();
        foreach (string line in File.ReadLines(DebianData.Path("unicode/auxiliary/WordBreakTest.txt", "unicode-data")))
        {
            string rule = line.Split('#')[0].Trim();
            if (rule.Length == 0)
            {
                continue;
            }

            compared++;
            (string text, List<int> expected) = Read(rule);
            var actual = new List<int>();
            for (int i = 0; i < text.Length; actual.Add(i))
            {
                i = WordSegmenter.NextBoundary(text, i);
            }

            if (!actual.SequenceEqual(expected))
            {
                differences.Add($"{rule}: boundaries at {string.Join(' ', actual)}");
            }
        }

        Assert.True(compared > 1000);
        DifferenceReport.AssertNone(differences, compared);
    }

    private static (string Text, List<int> Boundaries) Read(string rule)
    {
        var text = new StringBuilder();
        var boundaries = new List<int>();
        foreach (string field in rule.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (field == "÷" && text.Length > 0)
            {
                boundaries.Add(text.Length);
            }
            else if (field is not ("÷" or "×"))
            {
                text.Append(new Rune(int.Parse(field, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            }
        }

        return (text.ToString(), boundaries);
    }
}
