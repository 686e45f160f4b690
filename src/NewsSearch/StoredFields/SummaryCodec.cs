using NewsSearch.Codecs;

namespace NewsSearch.StoredFields;

/// <summary>
/// The stored form of everything that a result list shows: an item without its body, mentions and extras.
/// </summary>
internal static class SummaryCodec
{
    private const byte Format = 1;

    /// <summary>Appends an item's summary.</summary>
    public static void Write(NewsItem item, ByteWriter target)
    {
        target.WriteByte(Format);
        target.WriteString(item.Title);
        target.WriteByte(item.TitleDerived ? (byte)1 : (byte)0);
        WriteDate(item.Published, target);
        target.WriteByte(item.Provenance is { } provenance ? (byte)(provenance + 1) : (byte)0);
        WriteDate(item.Updated, target);
        target.WriteString(item.Dateline);
        target.WriteString(item.Source);
        target.WriteString(item.Url);
        target.WriteString(item.Author);
        target.WriteString(item.Language);
        WriteList(item.Ministers, target, static (minister, to) =>
        {
            to.WriteString(minister.Name);
            to.WriteString(minister.Portfolio);
            to.WriteString(minister.Jurisdiction);
        });
        WriteList(item.Countries, target, static (country, to) =>
        {
            to.WriteString(country.Code);
            to.WriteString(country.Name);
        });
        WriteList(item.Sectors, target, static (sector, to) => to.WriteString(sector));
        WriteList(item.Facets?.ToList(), target, static (facet, to) =>
        {
            to.WriteString(facet.Key);
            WriteList(facet.Value, to, static (value, too) => too.WriteString(value));
        });
    }

    /// <summary>Reads an item's summary.</summary>
    public static NewsItem Read(string id, ref ByteReader reader)
    {
        if (reader.ReadByte() != Format)
        {
            throw reader.Corrupt("the summary has an unknown format");
        }

        return new NewsItem
        {
            Id = id,
            Title = reader.ReadString(),
            TitleDerived = reader.ReadByte() == 1,
            Published = ReadDate(ref reader),
            Provenance = reader.ReadByte() is var provenance and > 0 ? (DateProvenance)(provenance - 1) : null,
            Updated = ReadDate(ref reader),
            Dateline = reader.ReadString(),
            Source = reader.ReadString(),
            Url = reader.ReadString(),
            Author = reader.ReadString(),
            Language = reader.ReadString(),
            Ministers = ReadList(ref reader, static (ref ByteReader from) =>
                new Minister(from.ReadString() ?? "", from.ReadString(), from.ReadString())),
            Countries = ReadList(ref reader, static (ref ByteReader from) =>
                new Country(from.ReadString() ?? "", from.ReadString())),
            Sectors = ReadList(ref reader, static (ref ByteReader from) => from.ReadString() ?? ""),
            Facets = ReadMap(ref reader, static (ref ByteReader from) =>
                ReadList(ref from, static (ref ByteReader inner) => inner.ReadString() ?? "") ?? []),
        };
    }

    /// <summary>Appends a list that may be null: 0 for null, else one more than its count.</summary>
    internal static void WriteList<T>(IReadOnlyList<T>? list, ByteWriter target, Action<T, ByteWriter> write)
    {
        target.WriteVarInt(list is null ? 0 : (uint)list.Count + 1);
        foreach (var element in list ?? [])
        {
            write(element, target);
        }
    }

    /// <summary>Reads a list that may be null.</summary>
    internal static IReadOnlyList<T>? ReadList<T>(ref ByteReader reader, ElementReader<T> read)
    {
        // Every element has a byte at least, so a larger count is damage and must not allocate.
        int count = reader.ReadCount(reader.Left) - 1;
        if (count < 0)
        {
            return null;
        }

        var list = new T[count];
        for (int i = 0; i < count; i++)
        {
            list[i] = read(ref reader);
        }

        return list;
    }

    /// <summary>Reads a list of names with values, of which no two have the same name; it may be null.</summary>
    internal static Dictionary<string, T>? ReadMap<T>(ref ByteReader reader, ElementReader<T> read)
    {
        int count = reader.ReadCount(reader.Left) - 1;
        var map = count < 0 ? null : new Dictionary<string, T>(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string name = reader.ReadString() ?? "";
            if (!map!.TryAdd(name, read(ref reader)))
            {
                throw reader.Corrupt($"the name \"{name}\" stands twice");
            }
        }

        return map;
    }

    /// <summary>Reads one element of a list.</summary>
    internal delegate T ElementReader<out T>(ref ByteReader reader);

    private static void WriteDate(NewsDate? date, ByteWriter target)
    {
        if (date is not { } known)
        {
            target.WriteByte(0);
            return;
        }

        target.WriteByte((byte)(1 + (int)known.Precision + (known.Offset is null ? 0 : 8)));
        target.WriteUInt64((ulong)known.Local.Ticks);
        if (known.Offset is { } offset)
        {
            target.WriteUInt16((ushort)(short)offset.TotalMinutes);
        }
    }

    private static TimeSpan ReadOffset(ref ByteReader reader) =>
        TimeSpan.FromMinutes(Math.Clamp((int)(short)reader.ReadUInt16(), -840, 840));

    private static NewsDate? ReadDate(ref ByteReader reader)
    {
        int kind = reader.ReadByte() - 1;
        if (kind < 0)
        {
            return null;
        }

        ulong ticks = reader.ReadUInt64();
        if (ticks > (ulong)DateTime.MaxValue.Ticks)
        {
            throw reader.Corrupt("a date is outside the years 0001 to 9999");
        }

        var local = new DateTime((long)ticks);
        return (DatePrecision)(kind & 7) switch
        {
            DatePrecision.Year => NewsDate.FromYear(local.Year),
            DatePrecision.Month => NewsDate.FromMonth(local.Year, local.Month),
            DatePrecision.Day => new NewsDate(DateOnly.FromDateTime(local)),
            _ => NewsDate.FromLocal(local, (kind & 8) == 0 ? null : ReadOffset(ref reader)),
        };
    }
}
