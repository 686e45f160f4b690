using System.Net.Sockets;
using System.Text;

namespace NewsSearch.Host.Tests.Serving;

/// <summary>Sends bytes that no client library would send.</summary>
internal static class RawRequest
{
    /// <summary>Sends bytes, and gives the first line of the answer; empty where the server hung up.</summary>
    public static async Task<string> SendAsync(Uri server, params byte[][] parts)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        var stream = client.GetStream();
        try
        {
            foreach (byte[] part in parts)
            {
                await stream.WriteAsync(part);
            }
        }
        catch (IOException)
        {
            // It has answered and closed before all was sent.
        }

        using var reader = new StreamReader(stream, Encoding.Latin1);
        try
        {
            return await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) ?? "";
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>A text as bytes, one each.</summary>
    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
