namespace NewsSearch.Analysis;

/// <summary>A deterministic automaton over character classes that finds the longest match.</summary>
internal sealed class TokenAutomaton(byte[] transitions, bool[] accepting, CodePointClasses classes)
{
    /// <summary>Transitions of a state; a power of two above the number of classes.</summary>
    public const int ClassCount = 32;

    /// <summary>The end of the longest match at an offset, or the offset itself if there is none.</summary>
    public int LongestMatch(ReadOnlySpan<char> text, int start)
    {
        int longest = start;
        int state = 1;
        for (int i = start; i < text.Length;)
        {
            byte value = classes.At(text, i, out int length);
            state = transitions[(state * ClassCount) + value];
            if (state == 0)
            {
                break;
            }

            i += length;
            if (accepting[state])
            {
                longest = i;
            }
        }

        return longest;
    }
}
