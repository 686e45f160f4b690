namespace NewsSearch.Queries;

/// <summary>What a value stands for: words of a text, a facet value or a date.</summary>
/// <param name="Field">Where words are looked for.</param>
/// <param name="Facet">The facet field of values; null for words and dates.</param>
/// <param name="IsDate">Whether values are dates.</param>
internal readonly record struct FieldScope(QueryField Field, string? Facet = null, bool IsDate = false)
{
    /// <summary>Whether values are words of a text.</summary>
    public bool IsWords => Facet is null && !IsDate;
}
