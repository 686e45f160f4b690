using System.Globalization;

namespace NewsSearch.Checks.Analysis;

/// <summary>Reads the files of the Unicode character database in Debian's unicode-data.</summary>
internal static class UnicodeData
{
    /// <summary>The value of each code point in a file of ranges, such as <c>Scripts.txt</c>.</summary>
    public static string?[] Property(string file)
    {
        string?[] values = new string?[0x110000];
        foreach (string[] fields in Rows(file))
        {
            string[] ends = fields[0].Split("..");
            for (int value = Hex(ends[0]); value <= Hex(ends[^1]); value++)
            {
                values[value] = fields[1];
            }
        }

        return values;
    }

    /// <summary>The code points that have a property in a file with one property a line.</summary>
    public static HashSet<int> CodePoints(string file, string property)
    {
        var set = new HashSet<int>();
        foreach (string[] fields in Rows(file).Where(fields => fields[1] == property))
        {
            string[] ends = fields[0].Split("..");
            set.UnionWith(Enumerable.Range(Hex(ends[0]), Hex(ends[^1]) - Hex(ends[0]) + 1));
        }

        return set;
    }

    /// <summary>The 15 fields of each assigned code point in <c>UnicodeData.txt</c>, its ranges expanded.</summary>
    public static Dictionary<int, string[]> Characters()
    {
        var characters = new Dictionary<int, string[]>();
        int first = -1;
        foreach (string[] fields in Rows("UnicodeData.txt"))
        {
            int value = Hex(fields[0]);
            for (int i = first >= 0 ? first : value; i <= value; i++)
            {
                characters[i] = fields;
            }

            first = fields[1].EndsWith(", First>", StringComparison.Ordinal) ? value : -1;
        }

        return characters;
    }

    /// <summary>The fields of each row, without comments.</summary>
    public static IEnumerable<string[]> Rows(string file) =>
        from line in File.ReadLines(DebianData.Path($"unicode/{file}", "unicode-data"))
        let content = line.Split('#')[0]
        where content.Trim().Length > 0
        select content.Split(';', StringSplitOptions.TrimEntries);

    /// <summary>A hexadecimal number.</summary>
    public static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
