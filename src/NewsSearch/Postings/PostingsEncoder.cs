using NewsSearch.Codecs;

namespace NewsSearch.Postings;

/// <summary>Encodes the postings of one term in blocks of 256 documents.</summary>
/// <remarks>
/// Length of the documents' area; with more than one block a skip entry for each (last document, offset of its
/// documents, offset of its positions: 4 bytes each); the documents' area; the positions' area.
/// A document: gap to the one before − 1; (frequency − 1) · 2 + 1 if any of it stands in the title; in that case the
/// title's frequency − 1. Positions: gaps, the first of a document from 0.
/// </remarks>
internal sealed class PostingsEncoder
{
    /// <summary>How many documents a block has.</summary>
    public const int BlockSize = 256;

    /// <summary>The size of a skip entry in bytes.</summary>
    public const int SkipSize = 12;

    private readonly ByteWriter _documents = new(4096);
    private readonly ByteWriter _positions = new(4096);
    private readonly ByteWriter _skips = new();

    /// <summary>Appends the encoded form of sorted postings.</summary>
    public void Encode(TermPostings postings, ByteWriter target)
    {
        _documents.Clear();
        _positions.Clear();
        _skips.Clear();
        int last = -1;
        for (int start = 0; start < postings.Count; start += BlockSize)
        {
            int documentOffset = _documents.Length, positionOffset = _positions.Length;
            int end = Math.Min(start + BlockSize, postings.Count);
            for (int i = start; i < end; i++)
            {
                last = EncodeDocument(postings, i, last);
            }

            _skips.WriteUInt32((uint)last);
            _skips.WriteUInt32((uint)documentOffset);
            _skips.WriteUInt32((uint)positionOffset);
        }

        target.WriteVarInt((uint)_documents.Length);
        if (postings.Count > BlockSize)
        {
            target.Write(_skips.Written);
        }

        target.Write(_documents.Written);
        target.Write(_positions.Written);
    }

    private int EncodeDocument(TermPostings postings, int index, int last)
    {
        postings.Get(index, out int document, out int frequency, out int titleFrequency, out var positions);
        _documents.WriteVarInt((uint)(document - last - 1));
        _documents.WriteVarInt(((uint)(frequency - 1) << 1) | (titleFrequency > 0 ? 1u : 0u));
        if (titleFrequency > 0)
        {
            _documents.WriteVarInt((uint)(titleFrequency - 1));
        }

        int before = 0;
        foreach (int position in positions)
        {
            _positions.WriteVarInt((uint)(position - before));
            before = position;
        }

        return document;
    }
}
