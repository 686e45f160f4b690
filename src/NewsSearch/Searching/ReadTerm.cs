namespace NewsSearch.Searching;

/// <summary>A term of a query, as it was read.</summary>
/// <param name="Term">The term and where it stands in its phrase.</param>
/// <param name="IsStopWord">Whether it counts for nothing.</param>
/// <param name="Other">The term that may be meant instead; mostly there is none.</param>
internal readonly record struct ReadTerm(PhraseTerm Term, bool IsStopWord, byte[]? Other)
{
    /// <summary>The same read in the other way.</summary>
    public ReadTerm AsOther() => new(new(Other!, Term.Position), IsStopWord: false, Other: null);
}
