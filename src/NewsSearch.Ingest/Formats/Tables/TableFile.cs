using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NewsSearch.Ingest.Files;

namespace NewsSearch.Ingest.Formats.Tables;

/// <summary>
/// A file that is a table with a header: an item in each record, separated by comma, semicolon or tab.
/// </summary>
internal sealed class TableFile(ArchiveFile file, RawItems items)
{
    /// <summary>Members of items whose form a cell cannot have, or that follow from others.</summary>
    private static readonly string[] NotOfTables = ["titleDerived", "precision", "facets", "mentions", "extra"];

    private readonly ArrayBufferWriter<byte> _json = new();

    public async IAsyncEnumerable<ArchiveEntry> ReadAsync(
        Stream content, ReadOnlyMemory<byte> beginning, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Wide(beginning.Span) is { } encoding)
        {
            content = Encoding.CreateTranscodingStream(content, encoding, Encoding.UTF8);
            beginning = Encoding.UTF8.GetBytes(encoding.GetString(beginning.Span));
        }

        var header = TableHeader.Of(beginning.Span);
        if (!header.HasText)
        {
            yield return Problem(1, "The header has no column for a title or a text, only "
                + $"{Columns(header.Names)}. Name one of them title, headline, body, text, content or description.",
                lost: true);
            yield break;
        }

        var reader = new TableReader(content, header.Separator);
        bool noted = false;
        var first = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (first is null or { Broken: not null })
        {
            yield return Problem(1, $"The header cannot be read. {first?.Broken}", lost: true);
            yield break;
        }

        bool found = false;
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false) is { } record)
        {
            found = true;
            if (!noted && reader.Note is { } note)
            {
                noted = true;
                yield return Problem(null, note, lost: false);
            }

            yield return Entry(first.Value.Cells, record);
            foreach (string doubtful in items.Notes)
            {
                yield return Problem(record.Line, doubtful, lost: false);
            }
        }

        if (!found)
        {
            yield return Problem(null, "The table has no records.", lost: false);
        }
    }

    private static Encoding? Wide(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static string Columns(IReadOnlyList<string> names)
    {
        const int Shown = 8;
        const int NameLength = 30;
        var shown = names.Take(Shown).Select(n => n.Length > NameLength ? n[..NameLength] + "…" : n);
        string some = string.Join(", ", shown);
        return names.Count > Shown ? some + ", …" : some;
    }

    private ArchiveEntry Entry(IReadOnlyList<string> header, TableRecord record)
    {
        int cells = record.Cells.Count;
        while (cells > header.Count && record.Cells[cells - 1].Length == 0)
        {
            cells--;
        }

        if (record.Broken is not null || cells > header.Count)
        {
            items.Pass();
            return Lost(record, record.Broken ?? $"The record has {cells} cells, the header {header.Count}. Put "
                + "cells that hold a separator in quotation marks.");
        }

        try
        {
            return new ArchiveItem(file.Path, record.Line, items.FromRecord(Json(header, record.Cells)))
            {
                Dropped = [.. items.Dropped, .. Unread(record.Cells, i => Reason(header, i))],
            };
        }
        catch (NewsFormatException e)
        {
            return Lost(record, e.Message);
        }
    }

    private ArchiveProblem Lost(TableRecord record, string reason) =>
        new(file.Path, record.Line, reason, Lost: true)
        {
            Dropped = Unread(record.Cells, i => "left out with its record"),
        };

    /// <summary>Why a column gives nothing to an item; null where it does.</summary>
    private static string? Reason(IReadOnlyList<string> header, int column) =>
        column >= header.Count || header[column].Length == 0 ? "column without a name"
        : NotOfTables.Contains(header[column]) ? $"column {header[column]} is not read of tables" : null;

    private IReadOnlyList<DroppedLine> Unread(IReadOnlyList<string> cells, Func<int, string?> reason) =>
        !items.Explain ? []
        : [.. cells.Select((cell, i) => new DroppedLine(i + 1, reason(i) ?? "", cell.Trim()))
            .Where(line => line.Reason.Length > 0 && line.Text.Length > 0)];

    /// <summary>The record as an object: a cell that is empty says nothing.</summary>
    private ReadOnlySpan<byte> Json(IReadOnlyList<string> header, IReadOnlyList<string> cells)
    {
        _json.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_json))
        {
            writer.WriteStartObject();
            for (int i = 0; i < Math.Min(header.Count, cells.Count); i++)
            {
                string cell = cells[i].Trim();
                if (cell.Length > 0 && Reason(header, i) is null)
                {
                    Write(writer, header[i], cell);
                }
            }

            writer.WriteEndObject();
        }

        return _json.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter writer, string name, string cell)
    {
        if (MemberNameTable.Member(name) is not ("ministers" or "countries" or "sectors"))
        {
            writer.WriteString(name, cell);
            return;
        }

        writer.WriteStartArray(name);
        const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        foreach (string value in cell.Split([';', '|'], Clean))
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private ArchiveProblem Problem(long? line, string reason, bool lost) => new(file.Path, line, reason, lost);
}
