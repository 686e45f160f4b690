using System.Net;
using System.Security.Cryptography;
using System.Text;
using NewsSearch.Host.Page;
using NewsSearch.Host.Search;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Feeds;

/// <summary>Makes a feed of what a search found.</summary>
internal sealed class FeedBuilder(string origin, string path, NewsVocabulary vocabulary)
{
    /// <summary>So much of a body stands for an item where no passage was marked.</summary>
    private const int LeadLength = 300;

    /// <summary>Makes the feed.</summary>
    public Feed Build(SearchRequest request, NewsResults results)
    {
        var links = new SearchLinks(request, results, path);
        var lasting = request.Parameters.Where(p => p.Key is not ("page" or "cursor" or "sort")).ToList();
        FeedEntry[] entries = [.. results.Hits.Select(Entry)];
        string asked = string.IsNullOrWhiteSpace(request.Text) ? "newest first" : request.Text.Trim();
        return new()
        {
            Title = $"NewsSearch: {asked}",
            Query = request.Text,
            Id = Urn("feed " + SearchLinks.Link("", lasting)),
            Origin = origin,
            Self = origin + links.Self,
            Page = origin + SearchLinks.Link("/", [.. lasting, new("sort", "newest")]),
            Next = links.Next is { } next ? origin + next : null,
            Updated = entries.Select(e => e.Updated ?? e.Published).Max() ?? results.Now,
            Total = results.Total ?? results.Hits.Count,
            StartIndex = request.Options.Cursor is null ? request.Options.Skip + 1 : null,
            ItemsPerPage = request.Options.Take,
            Entries = entries,
        };
    }

    /// <summary>A name for a text that is the same everywhere and for ever.</summary>
    public static string Urn(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);

        // RFC 9562, version 8: bits of one's own choice, here of a hash.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash[..16], bigEndian: true)}";
    }

    private FeedEntry Entry(NewsHit hit)
    {
        var item = hit.Item;
        var snippets = hit.Snippets.Where(snippet => snippet.Text.Length > 0).ToList();
        string text = snippets.Count > 0 ? string.Join(" … ", snippets.Select(s => s.Text)) : Lead(item.Body);
        bool isMarked = snippets.Count > 0 && snippets.TrueForAll(s => s.Html.Length > 0);
        return new()
        {
            Item = item,
            Title = string.IsNullOrWhiteSpace(item.Title) ? item.Id : item.Title,
            Link = ItemAddress.Original(item.Url)?.AbsoluteUri
                ?? origin + ItemAddress.Path + Uri.EscapeDataString(item.Id),
            Summary = text,
            SummaryHtml = isMarked
                ? string.Join(" … ", snippets.Select(s => s.Html))
                : WebUtility.HtmlEncode(text),
            Categories = [.. Categories(item)],
            Published = item.Published?.Instant,
            Updated = item.Updated?.Instant,
            Author = NotBlank(item.Author) ?? NotBlank(item.Source),
        };
    }

    private IEnumerable<(string Field, string Key, string Label)> Categories(NewsItem item) =>
        Of("country", item.Countries?.Select(country => country.Code))
            .Concat(Of("sector", item.Sectors))
            .Concat(Of("minister", item.Ministers?.Select(minister => minister.Name)));

    private IEnumerable<(string Field, string Key, string Label)> Of(string field, IEnumerable<string>? keys) =>
        (keys ?? []).Select(key => (field, key, vocabulary.Label(field, key) ?? key));

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string Lead(string? body) =>
        body?.Length > LeadLength ? TextStart.Of(body, LeadLength) + "…" : body ?? "";
}
