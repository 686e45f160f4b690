using NewsSearch.Codecs;
using NewsSearch.Storage;

namespace NewsSearch.Segments;

/// <summary>A segment file: its trailer and footer, and through them its sections.</summary>
internal sealed class SegmentFile : IDisposable
{
    private readonly ChecksummedFile _file;
    private readonly Dictionary<SectionId, Section> _sections = [];

    private SegmentFile(ChecksummedFile file, uint checksum)
    {
        _file = file;
        Checksum = checksum;
    }

    /// <summary>The CRC-32C of the footer.</summary>
    public uint Checksum { get; }

    /// <summary>A section.</summary>
    /// <exception cref="CorruptIndexException">The file has none of this kind.</exception>
    public Section this[SectionId id] => _sections.TryGetValue(id, out var section)
        ? section
        : throw new CorruptIndexException(_file.Name, 0, $"the section {id} is missing");

    /// <summary>How many bytes each section has.</summary>
    public IEnumerable<KeyValuePair<SectionId, long>> SectionLengths =>
        _sections.Select(section => KeyValuePair.Create(section.Key, section.Value.Length));

    /// <summary>Reads trailer and footer; the file is disposed with the result, or at once if it is damaged.</summary>
    public static SegmentFile Open(IMappedFile file)
    {
        try
        {
            return Read(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Verifies the whole file, and writes it elsewhere as it goes unless there is no target.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public void CopyTo(IWritableFile? target, CancellationToken cancellationToken)
    {
        var start = new ByteReader(_file.Read(0, 12), _file.Name, 0);
        if (start.ReadUInt64() != SegmentFormat.Magic || start.ReadUInt32() != SegmentFormat.Version)
        {
            throw start.Corrupt("this is not the start of a segment file");
        }

        _file.CopyTo(target, cancellationToken);
    }

    /// <summary>Unmaps the file.</summary>
    public void Dispose() => _file.Dispose();

    private static SegmentFile Read(IMappedFile file)
    {
        long trailerStart = file.Length - SegmentFormat.TrailerLength;
        if (trailerStart < SegmentFormat.Alignment)
        {
            throw new CorruptIndexException(file.Name, file.Length, "the file is too short for a segment");
        }

        var trailer = new ByteReader(
            file.Slice(trailerStart, SegmentFormat.TrailerLength), file.Name, trailerStart);
        ulong footerStart = trailer.ReadUInt64(), footerLength = trailer.ReadUInt64();
        uint checksum = trailer.ReadUInt32(), version = trailer.ReadUInt32();
        bool isPadded = !trailer.Read(SegmentFormat.TrailerLength - 32).ContainsAnyExcept((byte)0);
        if (trailer.ReadUInt64() != SegmentFormat.Magic || !isPadded)
        {
            throw trailer.Corrupt("this is not the end of a segment file");
        }

        if (version != SegmentFormat.Version)
        {
            throw trailer.Corrupt(
                $"format version {version}; this program reads {SegmentFormat.Version}: "
                + "build the index again from its items");
        }

        if (footerLength > int.MaxValue || footerStart > (ulong)trailerStart
            || footerStart + footerLength != (ulong)trailerStart)
        {
            throw trailer.Corrupt("the footer's place is outside the file");
        }

        var footer = file.Slice((long)footerStart, (int)footerLength);
        return Crc32C.Compute(footer) == checksum
            ? ReadFooter(file, (long)footerStart, checksum, new(footer, file.Name, (long)footerStart))
            : throw trailer.Corrupt("the checksum of the footer differs");
    }

    private static SegmentFile ReadFooter(
        IMappedFile file, long footerStart, uint checksum, ByteReader footer)
    {
        int sectionCount = footer.ReadCount32(1024);
        var checksums = new uint[footer.ReadCount32(footer.Left)];
        var places = new (SectionId Id, ulong Offset, ulong Length)[sectionCount];
        for (int i = 0; i < sectionCount; i++)
        {
            places[i] = ((SectionId)footer.ReadUInt32(), footer.ReadUInt64(), footer.ReadUInt64());
            if (places[i].Offset > (ulong)footerStart || places[i].Length > (ulong)footerStart - places[i].Offset)
            {
                throw footer.Corrupt($"the section {places[i].Id} is outside the file");
            }
        }

        for (int i = 0; i < checksums.Length; i++)
        {
            checksums[i] = footer.ReadUInt32();
        }

        if ((footerStart + ChecksummedWriter.PageSize - 1) / ChecksummedWriter.PageSize != checksums.Length)
        {
            throw footer.Corrupt($"{checksums.Length} checksums for {footerStart} bytes");
        }

        var segment = new SegmentFile(new(file, footerStart, checksums), checksum);
        foreach (var (id, offset, length) in places)
        {
            segment._sections[id] = new(segment._file, (long)offset, (long)length);
        }

        return segment;
    }
}
