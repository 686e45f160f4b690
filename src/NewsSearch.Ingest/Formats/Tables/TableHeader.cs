using System.Text;

namespace NewsSearch.Ingest.Formats.Tables;

/// <summary>What the first line of a table says: what stands between cells, and what the columns are.</summary>
internal sealed record TableHeader(byte Separator, IReadOnlyList<string> Names)
{
    private static readonly byte[] Separators = [(byte)',', (byte)';', (byte)'\t'];

    /// <summary>Whether a column can give an item its title or its text.</summary>
    public bool HasText => Names.Any(IsText);

    /// <summary>How many columns have a name that is known.</summary>
    public int Known => Names.Count(name => MemberNameTable.Member(name) is not null);

    /// <summary>Reads the header by the separator that gives the most columns of known names, then the most.</summary>
    public static TableHeader Of(ReadOnlySpan<byte> beginning)
    {
        beginning = beginning.StartsWith("\uFEFF"u8) ? beginning[3..] : beginning;
        int start = beginning.IndexOfAnyExcept("\r\n"u8);
        TableHeader? best = null;
        var scan = new RecordScan();
        foreach (byte separator in Separators)
        {
            scan.TryScan(beginning[Math.Max(0, start)..], separator, ended: true);
            var names = new List<string>();
            foreach (var cell in scan.Broken is null ? scan.Cells : [])
            {
                names.Add(Encoding.UTF8.GetString(beginning[Math.Max(0, start)..][cell]).Trim(' ', '"'));
            }

            var header = new TableHeader(separator, names);
            best = best is null || (header.Known, header.Names.Count).CompareTo((best.Known, best.Names.Count)) > 0
                ? header
                : best;
        }

        return best!;
    }

    private static bool IsText(string name) =>
        MemberNameTable.Member(name) is "title" or "body" or MemberNameTable.Lead;
}
