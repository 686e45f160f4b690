using System.Buffers;
using System.Text;

namespace NewsSearch.Host.Exports;

/// <summary>Writes records of CSV as RFC 4180 has them, safe to open in a spreadsheet.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",;\t\r\n");

    /// <summary>What a spreadsheet takes for the beginning of a formula, also in full width.</summary>
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@|%\t\r\n＝＋－＠");

    /// <summary>Adds a record.</summary>
    public static void AppendRecord(StringBuilder text, IEnumerable<string> cells)
    {
        bool first = true;
        foreach (string cell in cells)
        {
            text.Append(first ? "" : ",");
            first = false;
            AppendCell(text, cell);
        }

        text.Append("\r\n");
    }

    /// <summary>Adds a cell; an apostrophe before what could be a formula makes it a text.</summary>
    /// <remarks>
    /// A headline such as <c>=HYPERLINK(…)</c> would otherwise run when somebody opens the file. Every such cell is
    /// quoted, too, so that no reader splits it at another separator and finds a formula inside.
    /// </remarks>
    private static void AppendCell(StringBuilder text, string cell)
    {
        var begins = cell.AsSpan().TrimStart(' ');
        bool guarded = begins.Length > 0 && Formula.Contains(begins[0]);
        if (!guarded && !cell.AsSpan().ContainsAny(NeedQuotes) && cell.Length == cell.AsSpan().Trim().Length)
        {
            text.Append(cell);
            return;
        }

        text.Append('"').Append(guarded ? "'" : "");
        foreach (char c in cell)
        {
            text.Append(c == '"' ? "\"\"" : c.ToString());
        }

        text.Append('"');
    }
}
