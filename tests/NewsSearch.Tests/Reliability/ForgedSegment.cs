using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using NewsSearch.Codecs;
using NewsSearch.Segments;
using NewsSearch.Storage;

namespace NewsSearch.Tests.Reliability;

/// <summary>A segment file whose bytes are changed together with every checksum that covers them.</summary>
/// <remarks>It knows the trailer and the footer of FORMAT.md, and nothing of what is inside.</remarks>
internal sealed class ForgedSegment(byte[] bytes)
{
    private const int SectionEntry = 20;

    /// <summary>The file.</summary>
    public byte[] Bytes { get; } = [.. bytes];

    /// <summary>How many bytes the checksums of pages cover.</summary>
    public int ContentLength => (int)BinaryPrimitives.ReadUInt64LittleEndian(Trailer);

    /// <summary>The checksum that a manifest knows.</summary>
    public uint FooterChecksum => BinaryPrimitives.ReadUInt32LittleEndian(Trailer[16..]);

    private Span<byte> Trailer => Bytes.AsSpan(Bytes.Length - SegmentFormat.TrailerLength);

    private Span<byte> Footer => Bytes.AsSpan(ContentLength..(Bytes.Length - SegmentFormat.TrailerLength));

    /// <summary>A manifest of this JSON.</summary>
    public static byte[] Manifest(string json)
    {
        uint checksum = Crc32C.Compute(Encoding.ASCII.GetBytes(json));
        return Encoding.ASCII.GetBytes($"{json}\n{checksum.ToString("x8", CultureInfo.InvariantCulture)}\n");
    }

    /// <summary>Where a section begins.</summary>
    public int Start(SectionId id)
    {
        for (int entry = 8; ; entry += SectionEntry)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(Footer[entry..]) == (uint)id)
            {
                return (int)BinaryPrimitives.ReadUInt64LittleEndian(Footer[(entry + 4)..]);
            }
        }
    }

    /// <summary>Changes a byte before the footer.</summary>
    public void Set(int offset, byte value)
    {
        Bytes[offset] = value;
        int page = offset / ChecksummedWriter.PageSize;
        int start = page * ChecksummedWriter.PageSize;
        int length = Math.Min(ChecksummedWriter.PageSize, ContentLength - start);
        int sections = BinaryPrimitives.ReadInt32LittleEndian(Footer);
        BinaryPrimitives.WriteUInt32LittleEndian(
            Footer[(8 + (SectionEntry * sections) + (4 * page))..], Crc32C.Compute(Bytes.AsSpan(start, length)));
        BinaryPrimitives.WriteUInt32LittleEndian(Trailer[16..], Crc32C.Compute(Footer));
    }

    /// <summary>Changes the version.</summary>
    public void SetVersion(uint version) => BinaryPrimitives.WriteUInt32LittleEndian(Trailer[20..], version);
}
