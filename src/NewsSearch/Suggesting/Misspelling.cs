using System.Text;
using NewsSearch.Terms;
using NewsSearch.Vocabularies;

namespace NewsSearch.Suggesting;

/// <summary>How far what was typed may be from what was meant.</summary>
internal static class Misspelling
{
    /// <summary>The edits that a word of so many letters may have: 1 from 4 on, 2 from 8 on.</summary>
    public static int EditsOf(int length) => length < 4 ? 0 : length < 8 ? 1 : 2;

    /// <summary>Whether a label begins nearly as it was typed.</summary>
    public static bool IsNear(string typed, string label)
    {
        string folded = NameFolding.Fold(typed);
        return IsNear(folded, NameFolding.Fold(label), EditsOf(folded.Length));
    }

    /// <summary>Whether a beginning of a folded spelling is within a few edits of what was typed.</summary>
    public static bool IsNear(string typed, string spelling, int edits)
    {
        for (int length = typed.Length - edits; length <= Math.Min(typed.Length + edits, spelling.Length); length++)
        {
            if (EditDistance.Between(typed, spelling.AsSpan(0, length), edits) <= edits)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Accepts the terms that are within a few edits of a word.</summary>
    public static LevenshteinAutomaton Near(ReadOnlySpan<byte> word, int edits)
    {
        int[] characters = [.. Encoding.UTF8.GetString(word).EnumerateRunes().Select(rune => rune.Value)];
        return new(
            [
                .. Enumerable.Repeat(-1, LevenshteinAutomaton.PaddingBefore),
                .. characters,
                .. Enumerable.Repeat(-1, LevenshteinAutomaton.PaddingBehind),
            ],
            edits);
    }
}
