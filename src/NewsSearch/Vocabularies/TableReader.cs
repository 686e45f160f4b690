using System.Globalization;

namespace NewsSearch.Vocabularies;

/// <summary>Reads tab-separated vocabulary files.</summary>
/// <remarks>
/// The first line names the columns: <c>field key kind names</c> (names, separated by semicolons, of a facet value)
/// or <c>term weight sector</c> (evidence for a sector). Blank lines and lines that start with # say nothing.
/// </remarks>
internal static class TableReader
{
    private const string NamesHeader = "field\tkey\tkind\tnames";
    private const string TermsHeader = "term\tweight\tsector";

    /// <summary>Reads a table into a vocabulary.</summary>
    public static void Read(string name, string text, VocabularyContents contents)
    {
        string? header = null;
        int number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var line = text.AsSpan(range).TrimEnd('\r');
            if (line.IsWhiteSpace() || line[0] == '#')
            {
                continue;
            }

            if (header is null)
            {
                header = line.TrimEnd().ToString();
                if (header is not (NamesHeader or TermsHeader))
                {
                    throw new VocabularyFormatException(name, number,
                        $"the first line must name the columns, '{Spaced(NamesHeader)}' or "
                        + $"'{Spaced(TermsHeader)}' with tabs");
                }
            }
            else if (header == NamesHeader)
            {
                ReadNames(name, number, Cells(name, number, line, 4), contents);
            }
            else
            {
                ReadTerm(name, number, Cells(name, number, line, 3), contents);
            }
        }

        if (header is null)
        {
            throw new VocabularyFormatException(name, Math.Max(number, 1), "the file is empty");
        }
    }

    private static string Spaced(string header) => header.Replace('\t', ' ');

    private static string[] Cells(string name, int number, ReadOnlySpan<char> line, int count)
    {
        string[] cells = line.ToString().Split('\t', StringSplitOptions.TrimEntries);
        if (cells.Length != count)
        {
            throw new VocabularyFormatException(name, number,
                $"there are {cells.Length} columns instead of {count}; columns are separated by one tab each");
        }

        int empty = Array.IndexOf(cells, "");
        return empty < 0 ? cells
            : throw new VocabularyFormatException(name, number, $"column {empty + 1} is empty");
    }

    private static void ReadNames(string name, int number, string[] cells, VocabularyContents contents)
    {
        if (!Enum.TryParse(cells[2], ignoreCase: true, out NameKind kind) || char.IsDigit(cells[2][0]))
        {
            string kinds = string.Join(", ", Enum.GetNames<NameKind>()).ToLowerInvariant();
            throw new VocabularyFormatException(name, number, $"'{cells[2]}' is not a kind of name: {kinds}");
        }

        if ((FieldRules.WhyNoField(cells[0]) ?? FieldRules.WhyNoKind(cells[0], kind)
            ?? FieldRules.WhyNoKey(cells[0], cells[1], kind)) is { } reason)
        {
            throw new VocabularyFormatException(name, number, reason);
        }

        foreach (string text in cells[3].Split(';', StringSplitOptions.TrimEntries))
        {
            if (NameFolding.Fold(text).Length == 0)
            {
                throw new VocabularyFormatException(name, number, $"'{text}' has no letter or digit, or is too long");
            }

            contents.Add(cells[0], cells[1], kind, text);
        }
    }

    private static void ReadTerm(string name, int number, string[] cells, VocabularyContents contents)
    {
        if (!float.TryParse(cells[1], NumberStyles.Float, CultureInfo.InvariantCulture, out float weight)
            || !float.IsFinite(weight))
        {
            throw new VocabularyFormatException(name, number, $"'{cells[1]}' is not a weight: a number such as 2.5");
        }

        if (NameFolding.Fold(cells[0]).Length == 0)
        {
            throw new VocabularyFormatException(name, number, $"'{cells[0]}' has no letter or digit, or is too long");
        }

        if (cells[2] != SectorTerm.NoSector
            && FieldRules.WhyNoKey(NewsVocabulary.SectorField, cells[2], NameKind.Label) is { } reason)
        {
            throw new VocabularyFormatException(name, number, reason);
        }

        contents.Add(new SectorTerm(cells[0], weight, cells[2]));
    }
}
