namespace NewsSearch.Searching;

/// <summary>A term of a phrase.</summary>
/// <param name="Term">The analysed term in UTF-8.</param>
/// <param name="Position">Its place in the phrase, counted in tokens from 0; removed stop words leave gaps.</param>
internal sealed record PhraseTerm(byte[] Term, int Position);
