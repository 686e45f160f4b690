using System.Net;

namespace NewsSearch.Host.Admission;

/// <summary>Refuses requests to a loopback address under a foreign name.</summary>
/// <remarks>
/// A site can let its own name point to 127.0.0.1 and so make a browser take this host for its own (DNS rebinding);
/// the name that the browser sends gives it away.
/// </remarks>
internal static class LoopbackHosts
{
    /// <summary>Whether the request's host name is one that may lead here.</summary>
    public static bool Allows(HttpContext context, IReadOnlyCollection<string> others)
    {
        if (!IsLoopback(context.Connection.LocalIpAddress))
        {
            return true;
        }

        string host = context.Request.Host.Host.Trim('[', ']');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var ip) && IsLoopback(ip))
            || others.Contains(host, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether the other end of the connection is this machine.</summary>
    public static bool IsLocal(HttpContext context) => IsLoopback(context.Connection.RemoteIpAddress);

    /// <summary>Connections without an address, such as Unix sockets, do not leave the machine.</summary>
    private static bool IsLoopback(IPAddress? address) => address is null
        || IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
