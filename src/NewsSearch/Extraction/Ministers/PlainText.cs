using System.Buffers;

namespace NewsSearch.Extraction.Ministers;

/// <summary>A text as readers see it: without soft hyphens and other signs of no width, blanks of one kind.</summary>
internal static class PlainText
{
    private const string NoWidth = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";

    private const string Blanks = "\u00A0\u2007\u2009\u200A\u202F\t";

    private static readonly SearchValues<char> Strange = SearchValues.Create(NoWidth + Blanks);

    /// <summary>The plain text, and for each of its characters the offset in the text that was given.</summary>
    /// <returns>The text itself, and no offsets, where nothing has to change.</returns>
    public static (string Text, int[]? Origins) Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Strange) < 0)
        {
            return (text, null);
        }

        char[] plain = new char[text.Length];
        int[] origins = new int[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (!NoWidth.Contains(c))
            {
                plain[length] = Blanks.Contains(c) ? ' ' : c;
                origins[length++] = i;
            }
        }

        return (new string(plain, 0, length), origins);
    }
}
