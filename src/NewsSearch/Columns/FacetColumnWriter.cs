using NewsSearch.Codecs;

namespace NewsSearch.Columns;

/// <summary>Writes the facet values of a segment's documents for one field.</summary>
/// <remarks>
/// The count of values and of ordinals and the width of an ordinal (1, 2 or 4 bytes); the values, ascending by their
/// UTF-8 bytes, as ends and bytes; for each document where its ordinals begin; the ordinals.
/// </remarks>
internal sealed class FacetColumnWriter(IReadOnlyList<byte[]> values)
{
    private readonly ByteWriter _starts = new();
    private readonly ByteWriter _ordinals = new();
    private readonly int _width = values.Count <= 256 ? 1 : values.Count <= 65_536 ? 2 : 4;
    private uint _count;

    /// <summary>Adds the next document's ordinals: distinct numbers of values.</summary>
    public void Add(ReadOnlySpan<int> ordinals)
    {
        _starts.WriteUInt32(_count);
        _count += (uint)ordinals.Length;
        foreach (int ordinal in ordinals)
        {
            switch (_width)
            {
                case 1:
                    _ordinals.WriteByte((byte)ordinal);
                    break;
                case 2:
                    _ordinals.WriteUInt16((ushort)ordinal);
                    break;
                default:
                    _ordinals.WriteUInt32((uint)ordinal);
                    break;
            }
        }
    }

    /// <summary>Appends the encoded column.</summary>
    public void Finish(ByteWriter target)
    {
        target.WriteUInt32((uint)values.Count);
        target.WriteUInt32(_count);
        target.WriteUInt32((uint)_width);
        uint end = 0;
        foreach (byte[] value in values)
        {
            target.WriteUInt32(end += (uint)value.Length);
        }

        foreach (byte[] value in values)
        {
            target.Write(value);
        }

        target.Write(_starts.Written);
        target.WriteUInt32(_count);
        target.Write(_ordinals.Written);
    }
}
