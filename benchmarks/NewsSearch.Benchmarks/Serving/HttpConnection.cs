using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace NewsSearch.Benchmarks.Serving;

/// <summary>One connection that stays open: sends a request as it is given, and reads the answer to its end.</summary>
/// <remarks>It costs a client of two cores little beside the server on the same two.</remarks>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[1 << 16];
    private int _length;

    /// <summary>Connects.</summary>
    /// <exception cref="SocketException">Nobody answers there.</exception>
    public HttpConnection(Uri server) => _socket.Connect(server.Host, server.Port);

    /// <summary>The last answer, head and body.</summary>
    public ReadOnlySpan<byte> Answer => _buffer.AsSpan(0, _length);

    /// <summary>The request line and headers that ask for JSON.</summary>
    /// <param name="host">Of the server, with its port.</param>
    /// <param name="target">The path and query, escaped.</param>
    public static byte[] Get(string host, string target) =>
        Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: {host}\r\nAccept: application/json\r\n\r\n");

    /// <summary>Sends a request and reads its answer.</summary>
    /// <returns>The status, and how many bytes came.</returns>
    /// <exception cref="InvalidDataException">The answer does not say where it ends.</exception>
    /// <exception cref="IOException">The server closed the connection.</exception>
    public (int Status, int Bytes) Exchange(ReadOnlySpan<byte> request)
    {
        for (int sent = 0; sent < request.Length;)
        {
            sent += _socket.Send(request[sent..]);
        }

        int read = 0, body;
        while ((body = _buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8)) < 0)
        {
            read = Receive(read);
        }

        body += 4;
        var head = _buffer.AsSpan(0, body);
        int status = Utf8Parser.TryParse(head["HTTP/1.1 ".Length..], out int code, out _) ? code : 0;
        if (Utf8Parser.TryParse(Value(head, "Content-Length: "u8), out int length, out _))
        {
            while (read < body + length)
            {
                read = Receive(read);
            }
        }
        else if (head.IndexOf("chunked"u8) >= 0)
        {
            // The last part is empty; in JSON and its like no other line is a nought alone.
            while (!_buffer.AsSpan(body, read - body).EndsWith("0\r\n\r\n"u8))
            {
                read = Receive(read);
            }
        }
        else
        {
            throw new InvalidDataException($"An answer of status {status} does not say how long it is.");
        }

        _length = read;
        return (status, read);
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        int at = head.IndexOf(name);
        return at < 0 ? [] : head[(at + name.Length)..];
    }

    private int Receive(int read)
    {
        if (read == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * read);
        }

        int more = _socket.Receive(_buffer.AsSpan(read));
        return more > 0 ? read + more : throw new IOException("The server closed the connection.");
    }
}
