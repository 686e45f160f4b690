using System.Xml;

namespace NewsSearch.Ingest.Formats.Feeds;

/// <summary>Makes relative addresses of feeds whole (RFC 3986, 5; RFC 4287, 2: <c>xml:base</c>).</summary>
/// <remarks>Nothing is fetched. An address stays as it stands where nothing says what it is relative to.</remarks>
internal sealed class FeedAddress
{
    private const int LongestAddress = 2_000;

    /// <summary>The open elements that state a base, by their depth.</summary>
    private readonly Stack<(int Depth, Uri? Base)> _bases = new();

    private Uri? _document;

    /// <summary>Takes note of the element under the reader.</summary>
    public void Enter(XmlReader xml)
    {
        while (_bases.TryPeek(out var left) && left.Depth >= xml.Depth)
        {
            _bases.Pop();
        }

        if (xml.GetAttribute("base", "http://www.w3.org/XML/1998/namespace") is { } stated)
        {
            _bases.Push((xml.Depth, Resolve(stated.Trim(), Base)));
        }
    }

    /// <summary>Takes the address of the feed itself, or of its site: what stands in it is relative to that.</summary>
    public void State(string? address) => _document ??= Resolve(address, null);

    /// <summary>The whole address of what the element under the reader says.</summary>
    public string? Of(string? address) => address is { Length: > 0 } && !IsWhole(address)
        && Resolve(address, Base) is { } whole ? whole.AbsoluteUri : address;

    private Uri? Base => _bases.TryPeek(out var innermost) && innermost.Base is { } stated ? stated : _document;

    private static bool IsWhole(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && !uri.IsFile;

    private static Uri? Resolve(string? address, Uri? to) =>
        address is { Length: > 0 and <= LongestAddress }
            && (IsWhole(address) ? Uri.TryCreate(address, UriKind.Absolute, out var uri)
                : to is not null && Uri.TryCreate(to, address, out uri))
            && uri.Scheme is "http" or "https" ? uri : null;
}
