using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using NewsSearch.Codecs;
using NewsSearch.Segments;
using NewsSearch.StoredFields;

namespace NewsSearch.Duplicates;

/// <summary>The signatures of a segment's documents.</summary>
/// <remarks>
/// Those of an index like Lucene's are not stored: they are read from the items when they are first needed, take
/// <see cref="TextSignature.Length"/> bytes a document, and go with the segment.
/// </remarks>
internal sealed class SegmentSignatures
{
    // So many documents are read as one piece of work.
    private const int ChunkSize = 256;

    private static readonly ConditionalWeakTable<SegmentReader, SegmentSignatures> Known = [];

    private readonly Lock _reading = new();
    private readonly SegmentReader _segment;
    private byte[]? _read;

    private SegmentSignatures(SegmentReader segment) => _segment = segment;

    /// <summary>The signatures of a segment; where they have to be read, all cores do it, once.</summary>
    /// <exception cref="CorruptIndexException">A stored item cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Nothing is kept.</exception>
    public static SegmentSignatures Of(SegmentReader segment, CancellationToken cancellationToken)
    {
        var signatures = Known.GetValue(segment, static segment => new(segment));
        if (!segment.Signatures.AreStored)
        {
            lock (signatures._reading)
            {
                signatures._read ??= Read(segment, cancellationToken);
            }
        }

        return signatures;
    }

    /// <summary>The signature of a document.</summary>
    public TextSignature this[int document] => _read is null
        ? new(_segment.Signatures[document])
        : new(_read.AsSpan(document * TextSignature.Length, TextSignature.Length));

    /// <summary>The title and the body that a document is compared by.</summary>
    public static (string? Title, string? Body) Text(SegmentReader segment, int document, ItemBuffer buffer)
    {
        var summary = new ByteReader(segment.Summary(document, buffer), segment.Name, 0);
        var body = new ByteReader(segment.Body(document, buffer), segment.Name, 0);
        var item = SummaryCodec.Read("", ref summary);
        return (item.TitleDerived ? null : item.Title, body.ReadString());
    }

    private static byte[] Read(SegmentReader segment, CancellationToken cancellationToken)
    {
        int count = segment.DocumentCount;
        byte[] signatures = new byte[checked(count * TextSignature.Length)];
        try
        {
            Parallel.For(
                0,
                (count + ChunkSize - 1) / ChunkSize,
                new ParallelOptions { CancellationToken = cancellationToken },
                () => (new ComparedWords(), new ItemBuffer()),
                (chunk, _, state) =>
                {
                    int end = Math.Min(count, (chunk + 1) * ChunkSize);
                    for (int document = chunk * ChunkSize; document < end; document++)
                    {
                        var (title, body) = Text(segment, document, state.Item2);
                        int start = document * TextSignature.Length;
                        state.Item1.Sign(title, body, signatures.AsSpan(start, TextSignature.Length));
                    }

                    return state;
                },
                static _ => { });
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return signatures;
    }
}
