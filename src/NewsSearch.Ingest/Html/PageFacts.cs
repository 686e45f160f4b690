using NewsSearch.Ingest.Formats;
using NewsSearch.Ingest.Formats.Dates;

namespace NewsSearch.Ingest.Html;

/// <summary>What a page says about its article in one of the ways in which pages do.</summary>
internal sealed record PageFacts
{
    /// <summary>No page is older; systems write the first year of their calendar where they know none.</summary>
    private const int FirstYear = 1600;

    /// <summary>Nothing.</summary>
    public static PageFacts None { get; } = new();

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published.</summary>
    public NewsDate? Published { get; init; }

    /// <summary>When it was changed.</summary>
    public NewsDate? Updated { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The outlet.</summary>
    public string? Source { get; init; }

    /// <summary>Its name in the data of the page.</summary>
    public string? Id { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>Its language as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Its text.</summary>
    public string? Body { get; init; }

    /// <summary>These facts, and where they are silent, those of a lesser authority.</summary>
    public PageFacts Or(PageFacts other) => new()
    {
        Title = LongerTitle(Title, other.Title),
        Published = Published ?? other.Published,
        Updated = Updated ?? other.Updated,
        Author = Author ?? other.Author,
        Source = Source ?? other.Source,
        Id = Id ?? other.Id,
        Url = Url ?? other.Url,
        Language = Language ?? other.Language,
        Body = Body ?? other.Body,
    };

    /// <summary>A value without blanks around it, or null where it is empty or longer than a value is.</summary>
    public static string? Value(string? text)
    {
        text = text?.Trim();
        return text is { Length: > 0 and <= PageTree.ValueLength } ? text : null;
    }

    /// <summary>The address if it is one of the web, or null.</summary>
    public static string? Address(string? text) => Value(text) is { } value
        && Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? value : null;

    /// <summary>A name of a person or an outlet, or null where it is an address or a user of some network.</summary>
    public static string? Name(string? text) =>
        Value(text) is { Length: <= 200 } value && Names.IsName(value) ? value : null;

    /// <summary>The date that a value states, or null where it states none.</summary>
    public static NewsDate? Date(string? text, ExtractionOptions options) =>
        text is not null && StatedDate.TryRead(text, options, out var date) ? Known(date) : null;

    /// <summary>A date, or null where it is but what systems write for one that they do not know.</summary>
    public static NewsDate? Known(NewsDate? date) =>
        date is { } known && known.Local.Year >= FirstYear && known.Local != DateTime.UnixEpoch ? known : null;

    /// <summary>Headlines in data are cut at some length by many sites, which end them with dots.</summary>
    private static string? LongerTitle(string? title, string? other)
    {
        string? cut = title is null || other is null ? null
            : title.EndsWith("...", StringComparison.Ordinal) ? title[..^3].TrimEnd()
            : title.EndsWith('…') ? title[..^1].TrimEnd()
            : null;
        return cut is { Length: > 20 } && other!.StartsWith(cut, StringComparison.Ordinal) ? other : title ?? other;
    }
}
