using NewsSearch.Codecs;
using NewsSearch.Columns;
using NewsSearch.Postings;
using NewsSearch.Scoring;
using NewsSearch.Storage;
using NewsSearch.StoredFields;
using NewsSearch.Terms;

namespace NewsSearch.Segments;

/// <summary>
/// Writes a segment file from its start to its end: a flush and a merge differ only in their sources.
/// </summary>
internal sealed class SegmentWriter
{
    private readonly ChecksummedWriter _file;
    private readonly IWritableFile _target;
    private readonly List<(SectionId Id, long Offset, long Length)> _sections = [];

    private SegmentWriter(IWritableFile target)
    {
        _target = target;
        _file = new(target);
    }

    /// <summary>Writes a whole segment. It is not yet flushed to disk.</summary>
    /// <param name="target">A new file; stays open.</param>
    /// <param name="documents">The documents, newest first.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="titleWeight">What an occurrence in the title counts in the impacts of postings.</param>
    /// <param name="cancellationToken">Stops between terms and documents; the file is then of no use.</param>
    public static void Write(
        IWritableFile target,
        IDocumentSource documents,
        ITermSource terms,
        float titleWeight,
        CancellationToken cancellationToken)
    {
        var writer = new SegmentWriter(target);
        writer.WriteHeader();
        writer.WriteStoredFields(documents, cancellationToken);
        var lengthCodes = new byte[documents.Count];
        var statistics = writer.WriteLengths(documents, titleWeight, lengthCodes);
        writer.WriteTerms(terms, new(lengthCodes, titleWeight), cancellationToken);
        writer.WriteColumns(documents, statistics, titleWeight);
        writer.WriteFooter();
    }

    private void WriteHeader()
    {
        var header = new ByteWriter(SegmentFormat.Alignment);
        header.WriteUInt64(SegmentFormat.Magic);
        header.WriteUInt32(SegmentFormat.Version);
        _file.Write(header.Written);
    }

    private void WriteStoredFields(IDocumentSource documents, CancellationToken cancellationToken)
    {
        WriteStoredFields(SectionId.Summaries, documents, documents.Summary, cancellationToken);
        WriteStoredFields(SectionId.Bodies, documents, documents.Body, cancellationToken);
        WriteStoredFields(SectionId.Details, documents, documents.Details, cancellationToken);
    }

    private void WriteStoredFields(
        SectionId id,
        IDocumentSource documents,
        Func<int, ReadOnlySpan<byte>> record,
        CancellationToken cancellationToken)
    {
        long start = BeginSection();
        if (documents.Stored(id) is { } stored)
        {
            StoredFieldsMerge.Write(_file, stored, documents.Effort, cancellationToken);
        }
        else
        {
            StoredFieldsWriter.Write(_file, documents.Count, record, documents.Effort, cancellationToken);
        }

        EndSection(id, start);
    }

    private void WriteTerms(ITermSource terms, PostingsEncoder encoder, CancellationToken cancellationToken)
    {
        long start = BeginSection();
        var dictionary = new TermDictionaryWriter();
        var postings = new TermPostings();
        var encoded = new ByteWriter(1 << 16);
        while (terms.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            postings.Clear();
            terms.CopyPostings(postings);
            if (postings.Count == 0)
            {
                continue;
            }

            postings.Sort();
            encoded.Clear();
            encoder.Encode(postings, encoded);
            dictionary.Add(
                terms.Term, postings.Count, postings.TotalFrequency, encoded.Written, _file.Length - start);
            if (postings.Count > 1)
            {
                _file.Write(encoded.Written);
            }
        }

        EndSection(SectionId.Postings, start);
        WriteSection(SectionId.Terms, dictionary.WriteTerms());
        WriteSection(SectionId.TermIndex, dictionary.WriteIndex());
    }

    private void WriteColumns(IDocumentSource documents, CollectionStatistics statistics, float titleWeight)
    {
        var dates = new DateColumnWriter();
        var keys = new KeyColumnWriter();
        for (int document = 0; document < documents.Count; document++)
        {
            dates.Add(documents.Date(document));
            keys.Add(documents.Id(document));
        }

        WriteSection(SectionId.Dates, dates.Finish());
        WriteSection(SectionId.Keys, keys.Finish());
        WriteSignatures(documents);
        var meta = new SegmentMeta(
            documents.Count, statistics, titleWeight, WriteFacets(documents), documents.AnalysisVersion);
        WriteSection(SectionId.Meta, meta.Write());
    }

    private void WriteSignatures(IDocumentSource documents)
    {
        long start = BeginSection();
        int count = documents.HasSignatures ? documents.Count : 0;
        for (int document = 0; document < count; document++)
        {
            _file.Write(documents.Signature(document));
        }

        EndSection(SectionId.Signatures, start);
    }

    // Before the terms: their impacts need the lengths.
    private CollectionStatistics WriteLengths(IDocumentSource documents, float titleWeight, byte[] lengthCodes)
    {
        int count = documents.Count;
        var lengths = new ByteWriter(8 * count);
        var norms = new ByteWriter(2 * count);
        var titlePositions = new ByteWriter(2 * count);
        var bodyNorms = norms.Reserve(count);
        var titleNorms = norms.Reserve(count);
        long bodies = 0, titles = 0, texts = 0;
        for (int document = 0; document < count; document++)
        {
            var length = documents.Lengths(document);
            lengths.WriteUInt32((uint)length.BodyLength);
            lengths.WriteUInt32((uint)length.TitleLength);
            titlePositions.WriteUInt16((ushort)length.TitlePositions);
            bodyNorms[document] = LengthNorm.Encode(length.BodyLength);
            titleNorms[document] = LengthNorm.Encode(length.TitleLength);
            lengthCodes[document] = ImpactCode.OfLength(bodyNorms[document], titleNorms[document], titleWeight);
            bodies += length.BodyLength;
            titles += length.TitleLength;
            texts += length.BodyLength + length.TitleLength > 0 ? 1 : 0;
        }

        WriteSection(SectionId.Lengths, lengths);
        WriteSection(SectionId.Norms, norms);
        WriteSection(SectionId.TitlePositions, titlePositions);
        return new(texts, bodies, titles);
    }

    private List<KeyValuePair<string, long>> WriteFacets(IDocumentSource documents)
    {
        var columns = new List<KeyValuePair<string, long>>();
        var facets = new ByteWriter(4096);
        for (int field = 0; field < documents.Facets.Count; field++)
        {
            columns.Add(new(documents.Facets[field].Key, facets.Length));
            var column = new FacetColumnWriter(documents.Facets[field].Value);
            for (int document = 0; document < documents.Count; document++)
            {
                column.Add(documents.FacetOrdinals(field, document));
            }

            column.Finish(facets, PostingsEncoder.EncodeDocuments);
        }

        WriteSection(SectionId.Facets, facets);
        return columns;
    }

    private void WriteSection(SectionId id, ByteWriter bytes)
    {
        long start = BeginSection();
        _file.Write(bytes.Written);
        EndSection(id, start);
    }

    private long BeginSection()
    {
        _file.Align(SegmentFormat.Alignment);
        return _file.Length;
    }

    private void EndSection(SectionId id, long start) => _sections.Add((id, start, _file.Length - start));

    private void WriteFooter()
    {
        _file.Align(SegmentFormat.Alignment);
        var checksums = _file.Finish();
        var footer = new ByteWriter();
        footer.WriteUInt32((uint)_sections.Count);
        footer.WriteUInt32((uint)checksums.Count);
        foreach (var (id, offset, length) in _sections)
        {
            footer.WriteUInt32((uint)id);
            footer.WriteUInt64((ulong)offset);
            footer.WriteUInt64((ulong)length);
        }

        foreach (uint checksum in checksums)
        {
            footer.WriteUInt32(checksum);
        }

        var trailer = new ByteWriter(SegmentFormat.TrailerLength);
        trailer.WriteUInt64((ulong)_file.Length);
        trailer.WriteUInt64((ulong)footer.Length);
        trailer.WriteUInt32(Crc32C.Compute(footer.Written));
        trailer.WriteUInt32(SegmentFormat.Version);
        trailer.Reserve(SegmentFormat.TrailerLength - 32).Clear();
        trailer.WriteUInt64(SegmentFormat.Magic);
        _target.Write([.. footer.Written, .. trailer.Written]);
    }
}
