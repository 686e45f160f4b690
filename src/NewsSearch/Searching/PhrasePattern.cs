using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>Terms in order, or near each other.</summary>
/// <param name="Terms">Two or more terms, ascending by position.</param>
/// <param name="Slop">Lucene's slop; 0 is the exact phrase.</param>
/// <param name="Field">Where it is looked for.</param>
internal sealed record PhrasePattern(IReadOnlyList<PhraseTerm> Terms, int Slop, QueryField Field)
    : TermPattern(Field);
