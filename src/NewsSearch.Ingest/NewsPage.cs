using NewsSearch.Ingest.Formats;
using NewsSearch.Ingest.Html;

namespace NewsSearch.Ingest;

/// <summary>What was read of a web page.</summary>
/// <param name="Item">The page's article, or null where it has none that can be read.</param>
/// <param name="Note">Why there is no item and what to do, or what was not certain; null where all is well.</param>
public sealed record NewsPage(NewsItem? Item, string? Note)
{
    /// <summary>
    /// What the page shows that is in neither title nor text: its parts, numbered with those that were kept, then the
    /// lines of the text that cleaning left out, numbered within the text. Empty unless <see cref="Explain"/> read it.
    /// </summary>
    public IReadOnlyList<DroppedLine> Dropped { get; init; } = [];

    /// <summary>Reads the article of a web page.</summary>
    /// <remarks>
    /// What the page says in data counts before what it shows: JSON-LD, then <c>meta</c>, microdata, <c>time</c>, the
    /// lines around the text. Data count as given, what was read of lines as extracted
    /// (<see cref="NewsItem.Extracted"/>). Its text goes through the extraction of any text. Nothing is fetched and no
    /// script is run. Any bytes give an item or a note; the time is linear in their number. The item takes its id from
    /// <see cref="ExtractionOptions.Id"/>, else from the page (<c>@id</c>, address), else from its text.
    /// </remarks>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">The encoding that is stated beside the page, as in Content-Type; null where none
    /// is.</param>
    /// <param name="options">What is known about it besides.</param>
    public static NewsPage Read(
        ReadOnlySpan<byte> bytes, string? charset = null, ExtractionOptions? options = null) =>
        Read(bytes, charset, options ?? ExtractionOptions.Default, null, explain: false);

    /// <summary>Reads the article of a web page, and says what the page shows that is not in the item.</summary>
    /// <remarks>The item is the same as <c>Read</c> gives; it takes some 5 % longer.</remarks>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">The encoding that is stated beside the page, as in Content-Type; null where none
    /// is.</param>
    /// <param name="options">What is known about it besides.</param>
    public static NewsPage Explain(
        ReadOnlySpan<byte> bytes, string? charset = null, ExtractionOptions? options = null) =>
        Read(bytes, charset, options ?? ExtractionOptions.Default, null, explain: true);

    /// <summary>Reads a page whose item takes another id where it has none of its own.</summary>
    internal static NewsPage Read(
        ReadOnlySpan<byte> bytes, string? charset, ExtractionOptions options, string? otherId, bool explain)
    {
        if (bytes.Length > ArchiveLimits.DocumentBytes)
        {
            return new(null, $"It is longer than {ArchiveLimits.DocumentBytes} bytes, the limit of one page.");
        }

        if (TextDecoder.IsBinary(bytes))
        {
            return new(null, "It is binary, not text. Leave it out, or save the page as HTML.");
        }

        var (text, note) = PageCharacters.Decode(bytes, charset);
        if (PageParser.Parse(text) is not { } tree)
        {
            return new(null, $"It has more than {ArchiveLimits.PageElements} elements, the limit of one page. Cut out "
                + "its article, or give its text.");
        }

        return PageReader.Read(tree, options, otherId, explain) is var (item, dropped)
            ? new(item, note) { Dropped = dropped }
            : new(null, "No article was found in it: it shows no text. If a script draws it, save the page from a "
                + "browser.");
    }
}
