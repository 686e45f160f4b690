using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsSearch.Ingest.Files;

namespace NewsSearch.Ingest.Formats;

/// <summary>Makes items of what a file holds: extraction, and ids for those that have none of their own.</summary>
internal sealed class RawItems(ArchiveFile file, ArchiveOptions options)
{
    /// <summary>Members that name an item where it has no id, in order of preference; then its url.</summary>
    private static readonly string[] OwnIds = ["guid", "uri", "@id"];

    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private int _items;

    /// <summary>What the last item has that the vocabulary does not know, each value once in a file.</summary>
    public IReadOnlyList<UnknownValue> Unknown { get; private set; } = [];

    /// <summary>The articles of a text.</summary>
    public IReadOnlyList<NewsItem> FromText(string text) =>
        RawNews.Parse(text, options.Extraction with { Id = PathId(1) });

    /// <summary>The article of a web page.</summary>
    public NewsPage FromPage(ReadOnlySpan<byte> page) =>
        NewsPage.Read(page, null, options.Extraction with { Id = PathId(1) });

    /// <summary>An item of its own JSON object; its place in the file counts even where it cannot be read.</summary>
    /// <exception cref="NewsFormatException">It is no item.</exception>
    public NewsItem FromJson(ReadOnlySpan<byte> json)
    {
        int ordinal = ++_items;
        Unknown = [];
        var item = NewsItemJson.Read(json, idOptional: true);
        if (item.Id.Length == 0)
        {
            item = item with { Id = OwnId(item) ?? PathId(ordinal) ?? TextId(item) };
        }

        item = NewsExtractor.Fill(item, options.Extract, options.Extraction);
        Unknown = [.. UnknownValue.In(item, options.Extraction.Vocabulary).Where(u => _unknown.Add(u.Value))];
        return item;
    }

    private static string? OwnId(NewsItem item)
    {
        foreach (string member in OwnIds)
        {
            if (item.Extra is { } extra && extra.TryGetValue(member, out var value)
                && value.ValueKind == JsonValueKind.String && TryText(value) is { } own && IsId(own))
            {
                return own;
            }
        }

        return item.Url is { } url && IsId(url) ? url : null;
    }

    private static bool IsId(string text) => !string.IsNullOrWhiteSpace(text)
        && Encoding.UTF8.GetByteCount(text) <= NewsLimits.IdBytes && !text.Any(char.IsControl);

    private static string? TryText(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is no name that could be asked for again.
            return null;
        }
    }

    /// <summary>The path as an id, or null where there is none or it is no id.</summary>
    private string? PathId(int ordinal)
    {
        string? id = ordinal == 1 ? file.Id : $"{file.Id}#{ordinal}";
        return file.Id is not null && IsId(id!) ? id : null;
    }

    private static string TextId(NewsItem item)
    {
        string text = string.IsNullOrEmpty(item.Body) ? item.Title ?? "" : item.Body;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return "sha256:" + Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }
}
