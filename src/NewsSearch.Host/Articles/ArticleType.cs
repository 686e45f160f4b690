using NewsSearch.Ingest;

namespace NewsSearch.Host.Articles;

/// <summary>The kinds of bodies in which raw news comes.</summary>
internal static class ArticleType
{
    private static readonly (string Name, ArchiveFormat Format)[] Types =
    [
        ("text/plain", ArchiveFormat.Text),
        ("text/html", ArchiveFormat.Html),
        ("application/rss+xml", ArchiveFormat.Rss),
        ("application/atom+xml", ArchiveFormat.Rss),
        ("application/json", ArchiveFormat.Json),
        ("application/ld+json", ArchiveFormat.Jsonld),
        ("application/xhtml+xml", ArchiveFormat.Html),
        ("application/rdf+xml", ArchiveFormat.Rss),
        ("application/xml", ArchiveFormat.Rss),
        ("text/xml", ArchiveFormat.Rss),
    ];

    /// <summary>The names of all of them.</summary>
    public static string[] Names => [.. Types.Select(t => t.Name)];

    /// <summary>How a body of a content type is read, or null where it is not.</summary>
    public static ArchiveFormat? Format(string contentType)
    {
        int found = Array.FindIndex(Types, t => t.Name.Equals(contentType, StringComparison.OrdinalIgnoreCase));
        return found < 0 ? null : Types[found].Format;
    }
}
