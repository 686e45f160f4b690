namespace NewsSearch.Extraction.Ministers;

/// <summary>A place of a text that presents a person as minister.</summary>
/// <param name="Name">The name as it stands there.</param>
/// <param name="Office">The office as it stands there.</param>
/// <param name="Portfolio">The subject; in a list each name may have its own.</param>
/// <param name="Jurisdiction">The country or province, where the place says it.</param>
/// <param name="Start">The offset of the office or the name, whichever comes first, in UTF-16 units.</param>
/// <param name="End">The offset behind both.</param>
internal readonly record struct MinisterMention(
    PersonName Name, Office Office, string? Portfolio, string? Jurisdiction, int Start, int End);
