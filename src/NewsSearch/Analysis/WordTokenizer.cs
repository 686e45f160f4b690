namespace NewsSearch.Analysis;

/// <summary>Finds words: the segments of <see cref="WordSegmenter"/> that hold a letter or digit.</summary>
internal static class WordTokenizer
{
    /// <summary>Finds the next word at or behind an offset, and moves the offset to its end.</summary>
    public static bool TryNext(ReadOnlySpan<char> text, ref int offset, out int start)
    {
        int i = offset;
        while (i < text.Length)
        {
            char value = text[i];
            if (AsciiWord.IsBreak(value))
            {
                i++;
                continue;
            }

            int end = AsciiWord.IsStart(value) ? AsciiWord.End(text, i) : AsciiWord.Undecided;
            if (end != AsciiWord.Undecided || IsWordAt(text, i, out end))
            {
                start = i;
                offset = end;
                return true;
            }

            i = end;
        }

        offset = start = text.Length;
        return false;
    }

    /// <summary>Whether a word begins at an offset; the end of the word, or of what is none.</summary>
    private static bool IsWordAt(ReadOnlySpan<char> text, int start, out int end)
    {
        var first = (WordBreak)WordSegmenter.Classes.At(text, start, out int length);
        if (WordSegmenter.IsWord(first) || first == WordBreak.Ideograph)
        {
            end = WordSegmenter.WordEnd(text, start);
            return true;
        }

        if (first != WordBreak.ExtendNumberLetter)
        {
            end = start + length;
            return false;
        }

        // Underscores begin a word only if something other than underscores follows.
        end = WordSegmenter.WordEnd(text, start);
        for (int i = start + length; i < end; i += length)
        {
            if (WordSegmenter.IsWord((WordBreak)WordSegmenter.Classes.At(text, i, out length)))
            {
                return true;
            }
        }

        return false;
    }
}
