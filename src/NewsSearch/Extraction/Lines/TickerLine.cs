using System.Buffers;

namespace NewsSearch.Extraction.Lines;

/// <summary>Tells the running line of prices that pages carry above their articles.</summary>
internal static class TickerLine
{
    private const int Longest = 400;

    private static readonly SearchValues<char> Arrows = SearchValues.Create("▲▼△▽↑↓⬆⬇");

    private static readonly SearchValues<char> FigureSigns = SearchValues.Create("0123456789.,%");

    private static readonly SearchValues<char> SymbolSigns =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789&/-.");

    /// <summary>Whether a line consists of symbols and prices.</summary>
    /// <param name="text">The line.</param>
    /// <param name="aboveStory">Whether no paragraph came before it: within a story such a row is a table's.</param>
    public static bool Is(string text, bool aboveStory)
    {
        if (text.Length is 0 or > Longest || text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return false;
        }

        bool moves = text.AsSpan().ContainsAny(Arrows)
            || text.Contains("Increased By", StringComparison.OrdinalIgnoreCase)
            || text.Contains("Decreased By", StringComparison.OrdinalIgnoreCase)
            || text.Contains("No Change", StringComparison.Ordinal);
        int words = 0, symbols = 0, figures = 0;
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range);
            if (word.Length == 0)
            {
                continue;
            }

            words++;
            figures += IsFigure(word) ? 1 : 0;
            symbols += IsSymbol(word) ? 1 : 0;
        }

        bool sentence = text[^1] == '.' && words > 12;
        bool row = aboveStory && symbols >= 2 && figures >= 2 && (symbols + figures) * 4 >= words * 3;
        return !sentence && (row || (moves && figures > 0 && (symbols > 0 || figures * 3 >= words)));
    }

    private static bool IsFigure(ReadOnlySpan<char> word)
    {
        var bare = word.Trim("()+-%,|▲▼$£€");
        return bare.Length > 0 && char.IsAsciiDigit(bare[0])
            && !bare.ContainsAnyExcept(FigureSigns);
    }

    private static bool IsSymbol(ReadOnlySpan<char> word)
    {
        var bare = word.Trim("|:,");
        return bare.Length is >= 2 and <= 12 && char.IsAsciiLetterUpper(bare[0])
            && !bare.ContainsAnyExcept(SymbolSigns);
    }
}
