using System.Runtime.InteropServices;
using NewsSearch.Codecs;
using NewsSearch.Columns;
using NewsSearch.Postings;
using NewsSearch.Storage;
using NewsSearch.StoredFields;
using NewsSearch.Terms;

namespace NewsSearch.Segments;

/// <summary>A published segment: immutable, shared by all readers, unmapped when the last of them lets go.</summary>
/// <remarks>Opening takes one reference; each snapshot that holds the segment takes another.</remarks>
internal sealed class SegmentReader
{
    private readonly SegmentFile _file;
    private readonly Section _norms;
    private readonly Section _titlePositions;
    private readonly Section _lengths;
    private readonly Section _postings;
    private readonly StoredFieldsReader _summaries;
    private readonly StoredFieldsReader _bodies;
    private readonly StoredFieldsReader _details;
    private readonly Dictionary<string, FacetColumn> _facets = new(StringComparer.Ordinal);
    private readonly string _name;
    private ReferenceCount _references;

    private SegmentReader(string name, long length, SegmentFile file)
    {
        _name = name;
        _file = file;
        Length = length;
        var meta = file[SectionId.Meta].Reader(0, (int)Math.Min(file[SectionId.Meta].Length, 1 << 20));
        Meta = SegmentMeta.Read(ref meta);
        int count = Meta.DocumentCount;
        FacetBitmaps = new(count);
        Terms = new(file[SectionId.Terms], file[SectionId.TermIndex]);
        Dates = new(file[SectionId.Dates], count);
        Keys = new(file[SectionId.Keys], count);
        Signatures = new(file[SectionId.Signatures], count);
        _postings = file[SectionId.Postings];
        _norms = file[SectionId.Norms];
        _titlePositions = file[SectionId.TitlePositions];
        _lengths = file[SectionId.Lengths];
        _summaries = new(file[SectionId.Summaries], count);
        _bodies = new(file[SectionId.Bodies], count);
        _details = new(file[SectionId.Details], count);
        foreach (var (field, start) in Meta.FacetColumns)
        {
            _facets[field] = new(file[SectionId.Facets], field, start, count);
        }
    }

    /// <summary>The file's name.</summary>
    public string Name => _name;

    /// <summary>The file's length in bytes.</summary>
    public long Length { get; }

    /// <summary>How many bytes each section has.</summary>
    public IEnumerable<KeyValuePair<SectionId, long>> SectionLengths => _file.SectionLengths;

    /// <summary>The CRC-32C of the file's footer, which holds those of its pages.</summary>
    public uint Checksum => _file.Checksum;

    /// <summary>Counts.</summary>
    public SegmentMeta Meta { get; }

    /// <summary>How many documents there are, deleted ones included.</summary>
    public int DocumentCount => Meta.DocumentCount;

    /// <summary>The terms.</summary>
    public TermDictionary Terms { get; }

    /// <summary>The dates, newest first.</summary>
    public DateColumn Dates { get; }

    /// <summary>The ids.</summary>
    public KeyColumn Keys { get; }

    /// <summary>The signatures of the texts.</summary>
    public SignatureColumn Signatures { get; }

    /// <summary>The body length of each document, as a norm.</summary>
    public ReadOnlySpan<byte> BodyNorms => _norms.Read(0, DocumentCount);

    /// <summary>The title length of each document, as a norm.</summary>
    public ReadOnlySpan<byte> TitleNorms => _norms.Read(DocumentCount, DocumentCount);

    /// <summary>How many positions each title takes; the body's begin behind.</summary>
    public ReadOnlySpan<ushort> TitlePositions =>
        MemoryMarshal.Cast<byte, ushort>(_titlePositions.Read(0, 2 * DocumentCount));

    /// <summary>The exact lengths of a document's text.</summary>
    public DocumentLengths Lengths(int document)
    {
        var reader = _lengths.Reader(8L * document, 8);
        return new(
            reader.ReadCount32(int.MaxValue), reader.ReadCount32(int.MaxValue), TitlePositions[document]);
    }

    /// <summary>The facet fields of the segment.</summary>
    public IReadOnlyCollection<string> FacetFields => _facets.Keys;

    /// <summary>Maps and opens a segment.</summary>
    /// <exception cref="CorruptIndexException">The file is missing or damaged.</exception>
    public static SegmentReader Open(IStorage storage, string name)
    {
        IMappedFile mapped;
        try
        {
            mapped = storage.Map(name);
        }
        catch (FileNotFoundException)
        {
            throw new CorruptIndexException(name, 0, "the file is missing");
        }

        long length = mapped.Length;
        var file = SegmentFile.Open(mapped);
        try
        {
            return new(name, length, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The facet column of a field, or null if no document of the segment has the field.</summary>
    public FacetColumn? Facet(string field) => _facets.GetValueOrDefault(field);

    /// <summary>The documents of facet values that are often filtered by.</summary>
    public FacetBitmaps FacetBitmaps { get; }

    /// <summary>A cursor over a term's postings.</summary>
    public PostingsCursor Postings(TermEntry entry) => Postings(entry, new());

    /// <summary>Opens a cursor that was used before over a term's postings, and returns it.</summary>
    public PostingsCursor Postings(TermEntry entry, PostingsCursor reuse)
    {
        var section = entry.Inlined ? Terms.Terms : _postings;
        reuse.Open(section, entry.Offset, entry.Length, entry.DocumentFrequency, DocumentCount);
        return reuse;
    }

    /// <summary>Opens a cursor that was used before over the documents of a facet value, and returns it.</summary>
    public PostingsCursor Postings(FacetColumn column, int ordinal, PostingsCursor reuse)
    {
        var found = column.Postings(ordinal);
        reuse.Open(
            found.Section, found.Offset, found.Length, found.DocumentFrequency, DocumentCount, documentsOnly: true);
        return reuse;
    }

    /// <summary>The records of a section of stored fields.</summary>
    public StoredFieldsReader Stored(SectionId id) => id switch
    {
        SectionId.Summaries => _summaries,
        SectionId.Bodies => _bodies,
        SectionId.Details => _details,
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "The section holds no stored fields."),
    };

    /// <summary>The stored summary of a document.</summary>
    public ReadOnlySpan<byte> Summary(int document, ItemBuffer buffer) => _summaries.Read(document, buffer.Summary);

    /// <summary>The stored body of a document.</summary>
    public ReadOnlySpan<byte> Body(int document, ItemBuffer buffer) => _bodies.Read(document, buffer.Body);

    /// <summary>The stored details of a document.</summary>
    public ReadOnlySpan<byte> Details(int document, ItemBuffer buffer) => _details.Read(document, buffer.Details);

    /// <summary>The whole item of a document.</summary>
    public NewsItem Item(int document, ItemBuffer buffer)
    {
        var summary = new ByteReader(Summary(document, buffer), _name, 0);
        var body = new ByteReader(Body(document, buffer), _name, 0);
        var details = new ByteReader(Details(document, buffer), _name, 0);
        var item = SummaryCodec.Read(Keys.Text(document), ref summary) with { Body = body.ReadString() };
        return DetailCodec.Read(item, ref details);
    }

    /// <summary>Verifies the whole file, and writes it elsewhere as it goes unless there is no target.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public void CopyTo(IWritableFile? target, CancellationToken cancellationToken) =>
        _file.CopyTo(target, cancellationToken);

    /// <summary>Takes a reference, unless the last one is gone already.</summary>
    public bool TryAcquire() => _references.TryAcquire();

    /// <summary>Lets a reference go; the last one unmaps the file.</summary>
    public void Release()
    {
        if (_references.Release())
        {
            _file.Dispose();
        }
    }
}
