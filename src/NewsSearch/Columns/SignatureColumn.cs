using NewsSearch.Codecs;
using NewsSearch.Storage;

namespace NewsSearch.Columns;

/// <summary>The signatures of a segment's texts, one behind the other.</summary>
internal sealed class SignatureColumn
{
    private readonly Section _section;

    public SignatureColumn(Section section, int documentCount)
    {
        _section = section;
        AreStored = section.Length > 0 || documentCount == 0;
        if (AreStored && section.Length != (long)TextSignature.Length * documentCount)
        {
            throw section.Corrupt(0, $"{documentCount} signatures do not fit {section.Length} bytes");
        }
    }

    /// <summary>Whether the segment has any; an index like Lucene's has none.</summary>
    public bool AreStored { get; }

    /// <summary>The signature of a document: a <see cref="TextSignature"/>.</summary>
    public ReadOnlySpan<byte> this[int document] =>
        _section.Read((long)TextSignature.Length * document, TextSignature.Length);
}
