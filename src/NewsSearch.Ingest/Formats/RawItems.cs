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
    private readonly AliasedMembers _aliases = new(options.Extraction, options.Explain);
    private int _items;

    /// <summary>
    /// What is doubtful about the last item, each as a pointer and a sentence: values that the vocabulary does not
    /// know, each once in a file, and dates that could not be read.
    /// </summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Whether what is left out is asked for.</summary>
    public bool Explain => options.Explain;

    /// <summary>What is not in the last item of those that are said of it, where that is asked for.</summary>
    public IReadOnlyList<DroppedLine> Dropped { get; private set; } = [];

    /// <summary>The articles of a text, and the lines that are in none.</summary>
    public RawNewsExplanation FromText(string text) =>
        RawNews.Explain(text, options.Extraction with { Id = PathId(1) });

    /// <summary>The article of a web page.</summary>
    public NewsPage FromPage(ReadOnlySpan<byte> page) =>
        NewsPage.Read(page, null, options.Extraction with { Id = StatedId(1) }, PathId(1), Explain);

    /// <summary>An item of its own JSON object; its place in the file counts even where it cannot be read.</summary>
    /// <exception cref="NewsFormatException">It is no item.</exception>
    public NewsItem FromJson(ReadOnlySpan<byte> json) => FromJson(json, foreign: false);

    /// <summary>
    /// An item of a record of a table as a JSON object, whose names and forms are those of the table.
    /// </summary>
    /// <exception cref="NewsFormatException">It is no item.</exception>
    public NewsItem FromRecord(ReadOnlySpan<byte> json) => FromJson(json, foreign: true);

    private NewsItem FromJson(ReadOnlySpan<byte> json, bool foreign)
    {
        int ordinal = ++_items;
        (Notes, Dropped) = ([], []);
        var item = NewsItemJson.Read(_aliases.Rename(json, foreign), idOptional: true);
        string? own = item.Id.Length > 0 ? item.Id : OwnId(item);
        item = item with { Id = StatedId(ordinal) ?? own ?? PathId(ordinal) ?? "" };

        return Complete(item, _aliases.Markup, _aliases.Notes, _aliases.Dropped);
    }

    /// <summary>An item of members that a format carries, with its own id, an empty one where it has none.</summary>
    /// <param name="item">The members.</param>
    /// <param name="body">Its text as the format gives it, or null.</param>
    /// <param name="dropped">What the format says besides, where that is asked for.</param>
    public NewsItem FromMembers(NewsItem item, BodyText? body, IEnumerable<DroppedLine> dropped)
    {
        int ordinal = ++_items;
        string? own = IsId(item.Id) ? item.Id : item.Url is { } url && IsId(url) ? url : null;
        string id = StatedId(ordinal) ?? own ?? PathId(ordinal) ?? "";
        item = item with { Id = id, Body = body?.Text };
        return Complete(item, body?.Markup == true, [], dropped.Concat(body?.Dropped ?? []));
    }

    /// <summary>Counts an item that cannot be read, so that the ids of those behind it stay.</summary>
    public void Pass()
    {
        _items++;
        (Notes, Dropped) = ([], []);
    }

    /// <summary>
    /// Fills in what is missing. A text that was made of markup is cleaned as a scraped one is; every other given text
    /// is an answer and stays.
    /// </summary>
    private NewsItem Complete(
        NewsItem item, bool markup, IEnumerable<string> notes, IEnumerable<DroppedLine> dropped)
    {
        var (given, cleaned) = (item, new List<DroppedLine>());
        var mode = markup && options.Extract == ExtractMode.Missing ? ExtractMode.All : options.Extract;
        var filled = NewsExtractor.Fill(item, mode, options.Extraction, cleaned);

        // A text that is taken for chrome altogether is short rather than no text.
        bool emptied = string.IsNullOrEmpty(filled.Body) && !string.IsNullOrEmpty(item.Body);
        if (emptied)
        {
            cleaned.Clear();
            filled = NewsExtractor.Fill(item, options.Extract, options.Extraction, cleaned);
        }

        // Only the cleaned text tells an item that has neither an id nor a place from others.
        item = filled.Id.Length > 0 ? filled : filled with { Id = TextId(filled) };
        Dropped = options.Explain ? [.. dropped, .. cleaned, .. SiteName(given.Title, item.Title)] : [];
        Notes =
        [
            .. notes,
            .. UnknownValue.In(item, options.Extraction.Vocabulary).Where(u => _unknown.Add(u.Value))
                .Select(u => $"{u.Member}: {u.Detail}"),
        ];
        return item;
    }

    /// <summary>What cleaning takes off a headline.</summary>
    private static IEnumerable<DroppedLine> SiteName(string? given, string? title) =>
        given is null || title is null || title.Length >= given.Length ? []
        : given.StartsWith(title, StringComparison.Ordinal)
            ? [new DroppedLine(1, "name of the site in the headline", given[title.Length..].Trim())]
            : [new DroppedLine(1, "headline before it was cleaned", given)];

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

    /// <summary>The id that the caller states for the first item of standard input; it counts before its own.</summary>
    private string? StatedId(int ordinal) =>
        ordinal == 1 && file.Id is null && options.Extraction.Id is { } id && IsId(id) ? id : null;

    /// <summary>The path as an id, or null where there is none or it is no id.</summary>
    private string? PathId(int ordinal)
    {
        string? path = file.Id ?? options.Extraction.Id;
        string? id = ordinal == 1 ? path : $"{path}#{ordinal}";
        return path is not null && IsId(id!) ? id : null;
    }

    private static string TextId(NewsItem item)
    {
        string text = string.IsNullOrEmpty(item.Body) ? item.Title ?? "" : item.Body;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return "sha256:" + Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }
}
