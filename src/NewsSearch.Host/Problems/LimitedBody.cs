using System.Buffers;

namespace NewsSearch.Host.Problems;

/// <summary>Reads bodies that have to be in memory as a whole, up to a limit.</summary>
internal static class LimitedBody
{
    /// <summary>The bytes of the body, or null if there are more than the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int maxBytes)
    {
        if (request.ContentLength > maxBytes)
        {
            return null;
        }

        var bytes = new ArrayBufferWriter<byte>();
        while (true)
        {
            int read = await request.Body.ReadAsync(bytes.GetMemory(16 * 1024), request.HttpContext.RequestAborted);
            if (read == 0)
            {
                return bytes.WrittenMemory;
            }

            bytes.Advance(read);
            if (bytes.WrittenCount > maxBytes)
            {
                return null;
            }
        }
    }

    /// <summary>The answer to a body that is too long.</summary>
    public static Problem TooLarge(int maxBytes) => new(
        StatusCodes.Status413PayloadTooLarge, "body-too-large",
        $"The body is longer than {maxBytes} bytes, the limit.");
}
