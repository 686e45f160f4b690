using System.Text.Json;

namespace NewsSearch;

/// <summary>One news item: what is indexed, stored and given back.</summary>
/// <remarks>
/// Null means that a member is not there, so that extraction may fill it; an empty list or an empty string is an
/// answer and stays. Lists are taken over, not copied, and must not change afterwards.
/// </remarks>
public sealed record NewsItem
{
    private readonly ExtractedMembers? _extracted;

    /// <summary>
    /// The key of the item: 1 to 512 UTF-8 bytes, no control characters. Adding an id again replaces.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The headline. One of title and body is needed.</summary>
    public string? Title { get; init; }

    /// <summary>True where the title was taken from the body; such a title is shown but not indexed as title.</summary>
    public bool TitleDerived { get; init; }

    /// <summary>The text; paragraphs are separated by line feeds.</summary>
    public string? Body { get; init; }

    /// <summary>When it was published, as precisely as known.</summary>
    public NewsDate? Published { get; init; }

    /// <summary>
    /// Where the date was read; <see cref="DateProvenance.None"/> says that there is none to be found.
    /// </summary>
    public DateProvenance? Provenance { get; init; }

    /// <summary>When it was last updated, if the text says so.</summary>
    public NewsDate? Updated { get; init; }

    /// <summary>The place that opens the story, such as "ISLAMABAD".</summary>
    public string? Dateline { get; init; }

    /// <summary>The outlet or agency.</summary>
    public string? Source { get; init; }

    /// <summary>Where it was found.</summary>
    public string? Url { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public string? Language { get; init; }

    /// <summary>Ministers named in it.</summary>
    public IReadOnlyList<Minister>? Ministers { get; init; }

    /// <summary>Countries named in it.</summary>
    public IReadOnlyList<Country>? Countries { get; init; }

    /// <summary>Sectors it is about, as tags.</summary>
    public IReadOnlyList<string>? Sectors { get; init; }

    /// <summary>Facets of the user's own: field name → values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Facets { get; init; }

    /// <summary>Where in the text facet values were found.</summary>
    public IReadOnlyList<Mention>? Mentions { get; init; }

    /// <summary>Members that NewsSearch does not know, kept as they came.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Extra { get; init; }

    /// <summary>Which members extraction filled in; null where all were given, or where nothing is known.</summary>
    /// <remarks>Stays with the item in an index; <see cref="INewsIndex.ReextractAsync"/> goes by it.</remarks>
    public ExtractedMembers? Extracted
    {
        get => _extracted?.HeldBy(this);
        init => _extracted = value;
    }

    /// <summary>How precise <see cref="Published"/> is, or null for an undated item.</summary>
    public DatePrecision? Precision => Published?.Precision;
}
