using Microsoft.AspNetCore.RequestDecompression;

namespace NewsSearch.Host.Problems;

/// <summary>Unpacks bodies as another provider does, and makes it the client's error where they are damaged.</summary>
/// <param name="encoding">The encoding's name.</param>
/// <param name="provider">What unpacks it.</param>
internal sealed class CheckedDecompression(string encoding, IDecompressionProvider provider) : IDecompressionProvider
{
    public Stream GetDecompressionStream(Stream stream) =>
        new CheckedStream(encoding, provider.GetDecompressionStream(stream));

    /// <summary>Puts this before every provider that there is.</summary>
    public static void Configure(RequestDecompressionOptions options)
    {
        foreach (var (encoding, provider) in options.DecompressionProviders.ToArray())
        {
            options.DecompressionProviders[encoding] = new CheckedDecompression(encoding, provider);
        }
    }

    /// <summary>Refuses a body in another encoding, which would be taken for what is packed in it.</summary>
    /// <remarks>Stands behind the unpacking, which takes away the name of an encoding that it knows.</remarks>
    public static Task RefuseOthersAsync(HttpContext context, RequestDelegate next)
    {
        string encoding = context.Request.Headers.ContentEncoding.ToString();
        if (encoding.Length == 0 || encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        string[] known = [.. new RequestDecompressionOptions().DecompressionProviders.Keys];
        context.Response.Headers.AcceptEncoding = string.Join(", ", known);
        return new Problem(StatusCodes.Status415UnsupportedMediaType, "unsupported-encoding",
            $"The body has the Content-Encoding {encoding}; {string.Join(" or ", known)} is read here.")
            .ExecuteAsync(context);
    }

    private sealed class CheckedStream(string encoding, Stream packed) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override Task<int> ReadAsync(
            byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            try
            {
                return await packed.ReadAsync(buffer, cancellationToken);
            }
            catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
            {
                // Brotli says the second of these.
                throw new InvalidEncodingException(encoding, e);
            }
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                packed.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
