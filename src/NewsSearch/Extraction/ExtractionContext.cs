using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction;

/// <summary>
/// What the caller knows about a text, as <see cref="ExtractionOptions"/> gives it to the extraction.
/// </summary>
/// <param name="Vocabulary">Countries, people, sectors and their spellings.</param>
/// <param name="ReferenceDate">When the text was fetched.</param>
/// <param name="Source">The outlet.</param>
/// <param name="Id">The id of the first item.</param>
/// <param name="DateOrder">How dates in figures are to be read.</param>
/// <param name="Offset">The offset of times without a zone.</param>
internal sealed record ExtractionContext(
    NewsVocabulary Vocabulary,
    NewsDate? ReferenceDate = null,
    string? Source = null,
    string? Id = null,
    DateOrder DateOrder = DateOrder.None,
    TimeSpan? Offset = null);
