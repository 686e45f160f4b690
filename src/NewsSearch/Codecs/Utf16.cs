namespace NewsSearch.Codecs;

/// <summary>What is true of strings as rows of UTF-16 units.</summary>
internal static class Utf16
{
    /// <summary>Whether no half of a surrogate pair stands alone, so that the text has a UTF-8 form.</summary>
    public static bool IsWellFormed(string text)
    {
        for (int i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) || (char.IsHighSurrogate(text[i])
                && (++i == text.Length || !char.IsLowSurrogate(text[i]))))
            {
                return false;
            }
        }

        return true;
    }
}
