using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using NewsSearch.Codecs;
using NewsSearch.Segments;
using NewsSearch.StoredFields;

namespace NewsSearch.Duplicates;

/// <summary>The signatures of a segment's documents: read from the stored items when they are first needed.</summary>
/// <remarks>Takes 44 bytes a document, and goes with the segment.</remarks>
internal sealed class SegmentSignatures
{
    private const int BandCount = SignatureReader.BandCount;

    // So many documents are read as one piece of work.
    private const int ChunkSize = 256;

    private static readonly ConditionalWeakTable<SegmentReader, SegmentSignatures> Known = [];

    private readonly Lock _reading = new();
    private TextSignature[]? _signatures;
    private uint[] _bands = [];

    /// <summary>The signatures of a segment; read once, by all cores.</summary>
    /// <exception cref="CorruptIndexException">A stored item cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Nothing is kept.</exception>
    public static SegmentSignatures Of(SegmentReader reader, CancellationToken cancellationToken)
    {
        var signatures = Known.GetOrCreateValue(reader);
        lock (signatures._reading)
        {
            if (signatures._signatures is null)
            {
                signatures.Read(reader, cancellationToken);
            }
        }

        return signatures;
    }

    /// <summary>The signature of a document.</summary>
    public TextSignature this[int document] => _signatures![document];

    /// <summary>The bands of a document.</summary>
    public ReadOnlySpan<uint> Bands(int document) => _bands.AsSpan(document * BandCount, BandCount);

    /// <summary>The title and the body of a document.</summary>
    public static (string? Title, string? Body) Text(SegmentReader reader, int document, ItemBuffer buffer)
    {
        var summary = new ByteReader(reader.Summary(document, buffer), reader.Name, 0);
        var body = new ByteReader(reader.Body(document, buffer), reader.Name, 0);
        return (SummaryCodec.Read("", ref summary).Title, body.ReadString());
    }

    private void Read(SegmentReader reader, CancellationToken cancellationToken)
    {
        int count = reader.DocumentCount;
        var signatures = new TextSignature[count];
        _bands = new uint[checked(count * BandCount)];
        try
        {
            Parallel.For(
                0,
                (count + ChunkSize - 1) / ChunkSize,
                new ParallelOptions { CancellationToken = cancellationToken },
                () => (new SignatureReader(), new ItemBuffer()),
                (chunk, _, state) =>
                {
                    int end = Math.Min(count, (chunk + 1) * ChunkSize);
                    for (int document = chunk * ChunkSize; document < end; document++)
                    {
                        var (title, body) = Text(reader, document, state.Item2);
                        var bands = _bands.AsSpan(document * BandCount, BandCount);
                        signatures[document] = state.Item1.Read(title, body, bands);
                    }

                    return state;
                },
                static _ => { });
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        _signatures = signatures;
    }
}
