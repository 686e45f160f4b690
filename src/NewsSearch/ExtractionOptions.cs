using NewsSearch.Extraction;
using NewsSearch.Vocabularies;

namespace NewsSearch;

/// <summary>What the caller knows about a text that is to be extracted from.</summary>
public sealed record ExtractionOptions
{
    /// <summary>The options that say nothing.</summary>
    public static ExtractionOptions Default { get; } = new();

    /// <summary>Countries, people, sectors and their spellings.</summary>
    public NewsVocabulary Vocabulary { get; init; } = NewsVocabulary.Default;

    /// <summary>When the text was fetched: gives the year to "Jan 03" and a meaning to "2 hours ago".</summary>
    /// <remarks>Without it such dates are left unread. "2 hours ago" needs a moment, not only a day.</remarks>
    public NewsDate? ReferenceDate { get; init; }

    /// <summary>The outlet, for texts that do not name it.</summary>
    public string? Source { get; init; }

    /// <summary>The id of the first item, whatever it calls itself; null takes its own or a hash of its text.</summary>
    public string? Id { get; init; }

    /// <summary>How dates in figures are to be read.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>The offset from UTC of times whose text states no zone; null keeps them local.</summary>
    public TimeSpan? Offset { get; init; }

    internal ExtractionContext ToContext() => new(Vocabulary, ReferenceDate, Source, Id, DateOrder, Offset);
}
