namespace NewsSearch.Vocabularies;

/// <summary>A person of the vocabulary: one facet value, however a text spells it.</summary>
/// <param name="Name">The canonical name, without honorifics.</param>
/// <param name="Aliases">Other spellings and longer or shorter forms.</param>
/// <param name="Offices">Offices held, in no particular order.</param>
internal sealed record KnownPerson(
    string Name, IReadOnlyList<string> Aliases, IReadOnlyList<KnownOffice> Offices);
