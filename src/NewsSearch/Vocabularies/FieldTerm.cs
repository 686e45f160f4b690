namespace NewsSearch.Vocabularies;

/// <summary>A word or phrase that names a value of a field of the user's own in running text.</summary>
/// <param name="Field">The field.</param>
/// <param name="Key">The value.</param>
/// <param name="Kind">What sort of word it is, which decides how it is matched.</param>
/// <param name="Text">The words, in the case in which they are usually written.</param>
internal readonly record struct FieldTerm(string Field, string Key, NameKind Kind, string Text);
