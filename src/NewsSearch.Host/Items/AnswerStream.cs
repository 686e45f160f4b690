using System.IO.Pipelines;
using System.Text.Json;
using NewsSearch.Host.Problems;

namespace NewsSearch.Host.Items;

/// <summary>Sends answer lines while the request is still being read.</summary>
/// <remarks>
/// Many clients read the answer only after they have sent everything. Waiting for them to read would stop both sides,
/// so lines that the connection does not take yet are kept here.
/// </remarks>
internal sealed class AnswerStream
{
    /// <summary>Lines for some million items; a client that lets more of them lie has to read first.</summary>
    private const int MaxWaitingBytes = 64 * 1024 * 1024;

    private readonly Pipe _pipe = new(new PipeOptions(
        pauseWriterThreshold: MaxWaitingBytes,
        resumeWriterThreshold: MaxWaitingBytes / 2,
        useSynchronizationContext: false));

    private readonly Task _sending;

    /// <summary>Begins to send to a response.</summary>
    public AnswerStream(Stream response, CancellationToken cancellationToken)
    {
        _sending = _pipe.Reader.CopyToAsync(response, cancellationToken);
    }

    /// <summary>Adds a line; it is sent with the next flush.</summary>
    public void WriteLine(Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(_pipe.Writer, JsonForms.Readable))
        {
            write(json);
        }

        _pipe.Writer.GetSpan(1)[0] = (byte)'\n';
        _pipe.Writer.Advance(1);
    }

    /// <summary>Lets go of the lines so far.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken) =>
        await _pipe.Writer.FlushAsync(cancellationToken);

    /// <summary>Waits until everything is sent.</summary>
    public async Task CompleteAsync()
    {
        await _pipe.Writer.CompleteAsync();
        await _sending;
    }
}
