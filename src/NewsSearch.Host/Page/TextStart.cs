namespace NewsSearch.Host.Page;

/// <summary>The beginnings of texts that are too long to show.</summary>
internal static class TextStart
{
    /// <summary>The first so many UTF-16 units, at least one; one less where a pair of surrogates, which is one
    /// character, would be cut.</summary>
    public static string Of(string text, int length) =>
        text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
