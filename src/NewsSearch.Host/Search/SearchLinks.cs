using System.Globalization;
using System.Text;
using NewsSearch.Host.Serving;

namespace NewsSearch.Host.Search;

/// <summary>Where an answer of a search is found again, and where it goes on.</summary>
/// <param name="request">The search.</param>
/// <param name="results">Its answer.</param>
/// <param name="path">The route that answers it.</param>
internal sealed class SearchLinks(SearchRequest request, NewsResults results, string path = "/v1/search")
{
    /// <summary>The longest link that can be followed here; a request line has a method and a version, too.</summary>
    private const int MaxLength = NewsSearchServer.RequestLineBytes - 64;

    /// <summary>This answer; null where what was posted is too long for an address.</summary>
    public string? Self => Followable(Link(path, request.Parameters));

    /// <summary>The answer behind this one, by page where one was asked for, else by cursor.</summary>
    /// <remarks>Null at the end, and where what was posted is too long for an address.</remarks>
    public string? Next => request.Page is { } page ? NextPage(page)
        : Cursor is { } cursor ? With("cursor", cursor)
        : null;

    /// <summary>Goes on behind this answer, or null at the end.</summary>
    public string? Cursor => results.Cursor is not { } cursor ? null
        : request.PinsClock ? PinnedCursor.Write(results.Now, cursor)
        : cursor;

    private string? NextPage(int page)
    {
        int size = request.Options.Take;
        bool more = size > 0 && (long)page * size < (results.Total ?? 0)
            && (page + 1L) * size <= SearchOptions.MaxWindow;
        return more ? With("page", (page + 1).ToString(CultureInfo.InvariantCulture)) : null;
    }

    private string? With(string name, string value) =>
        Followable(Link(path, request.Parameters.Where(p => p.Key != name).Append(new(name, value))));

    private static string? Followable(string link) => link.Length > MaxLength ? null : link;

    /// <summary>A route with parameters.</summary>
    public static string Link(string path, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var link = new StringBuilder(path);
        char separator = '?';
        foreach (var (name, value) in parameters)
        {
            // Half a surrogate pair cannot be escaped; the bytes of a text have none.
            string sound = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));
            link.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(sound));
            separator = '&';
        }

        return link.ToString();
    }
}
