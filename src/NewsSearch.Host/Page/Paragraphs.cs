namespace NewsSearch.Host.Page;

/// <summary>The text of an item in paragraphs.</summary>
internal static class Paragraphs
{
    // A browser lays out a million characters in a second; the longest texts an index takes would stop it.
    private const int Longest = 1_000_000;

    /// <summary>The paragraphs, without blank ones.</summary>
    public static IEnumerable<string> Of(string? body)
    {
        string text = body ?? "";
        if (IsCut(text))
        {
            // A pair of surrogates is one character and stays whole.
            text = text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
        }

        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Whether the text is too long to be shown whole.</summary>
    public static bool IsCut(string? body) => body is { Length: > Longest };
}
