using NewsSearch.Codecs;
using NewsSearch.Scoring;

namespace NewsSearch.Segments;

/// <summary>The counts of a segment and the places of its facet columns.</summary>
/// <param name="DocumentCount">How many documents there are, deleted ones included.</param>
/// <param name="Statistics">What BM25 needs of them.</param>
/// <param name="ImpactTitleWeight">What an occurrence in the title counts in the impacts of postings.</param>
/// <param name="FacetColumns">Each facet field with the place of its column in the section of facets.</param>
/// <param name="AnalysisVersion">Which version of the analysis made its terms; 0 for several or one not known.</param>
internal sealed record SegmentMeta(
    int DocumentCount,
    CollectionStatistics Statistics,
    float ImpactTitleWeight,
    IReadOnlyList<KeyValuePair<string, long>> FacetColumns,
    int AnalysisVersion)
{
    /// <summary>The encoded form.</summary>
    public ByteWriter Write()
    {
        var meta = new ByteWriter();
        meta.WriteUInt32((uint)DocumentCount);
        meta.WriteVarLong((ulong)Statistics.Documents);
        meta.WriteVarLong((ulong)Statistics.BodyLength);
        meta.WriteVarLong((ulong)Statistics.TitleLength);
        meta.WriteUInt32(BitConverter.SingleToUInt32Bits(ImpactTitleWeight));
        meta.WriteVarInt((uint)FacetColumns.Count);
        foreach (var (field, start) in FacetColumns)
        {
            meta.WriteString(field);
            meta.WriteVarLong((ulong)start);
        }

        meta.WriteVarInt((uint)AnalysisVersion);
        return meta;
    }

    /// <summary>Reads the encoded form.</summary>
    public static SegmentMeta Read(ref ByteReader reader)
    {
        int documents = reader.ReadCount32(int.MaxValue - 64);
        var statistics = new CollectionStatistics(
            reader.ReadCount(documents), ReadLength(ref reader, documents), ReadLength(ref reader, documents));
        float titleWeight = BitConverter.UInt32BitsToSingle(reader.ReadUInt32());
        var columns = new KeyValuePair<string, long>[reader.ReadCount(NewsLimits.FacetFields)];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = new(reader.ReadString() ?? "", (long)reader.ReadVarLong());
        }

        // Earlier programs wrote nothing behind the columns.
        int analysis = reader.Left == 0 ? 0 : reader.ReadCount(int.MaxValue);
        return new(documents, statistics, titleWeight, columns, analysis);
    }

    // The sum of so many lengths, each of which fits 32 bits.
    private static long ReadLength(ref ByteReader reader, int documents)
    {
        ulong length = reader.ReadVarLong();
        return length <= (ulong)documents * int.MaxValue
            ? (long)length
            : throw reader.Corrupt($"{length} tokens in {documents} documents");
    }
}
