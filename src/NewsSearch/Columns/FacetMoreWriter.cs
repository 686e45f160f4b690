using NewsSearch.Codecs;

namespace NewsSearch.Columns;

/// <summary>Writes the values that found no slot in a facet column.</summary>
internal sealed class FacetMoreWriter
{
    private readonly ByteWriter _documents = new();
    private readonly ByteWriter _ends = new();
    private readonly ByteWriter _ordinals = new();

    /// <summary>How many documents have more values than slots.</summary>
    public int DocumentCount => _documents.Length / 4;

    /// <summary>How many values found no slot.</summary>
    public int OrdinalCount => _ordinals.Length / 4;

    /// <summary>Adds the values of the next document that has too many.</summary>
    public void Add(int document, ReadOnlySpan<int> ordinals)
    {
        foreach (int ordinal in ordinals)
        {
            _ordinals.WriteUInt32((uint)ordinal);
        }

        _documents.WriteUInt32((uint)document);
        _ends.WriteUInt32((uint)OrdinalCount);
    }

    /// <summary>Appends the documents, the end of each one's values, and the values.</summary>
    public void Finish(ByteWriter target)
    {
        target.Write(_documents.Written);
        target.Write(_ends.Written);
        target.Write(_ordinals.Written);
    }
}
