namespace NewsSearch.Vocabularies;

/// <summary>A word or phrase that names a country in running text.</summary>
/// <param name="Code">The country, or "-" for a phrase that names none although it looks like it.</param>
/// <param name="Kind">What sort of word it is, which decides how it is matched.</param>
/// <param name="Text">The words, in the case in which they are usually written.</param>
internal readonly record struct CountryTerm(string Code, NameKind Kind, string Text);
