namespace NewsSearch.Queries;

/// <summary>Where the marks of a bare word stand that no backslash makes ordinary; -1 where there is none.</summary>
/// <param name="End">The offset behind the word.</param>
/// <param name="Colon">The first colon.</param>
/// <param name="Tilde">The last tilde.</param>
/// <param name="Caret">The last caret.</param>
internal readonly record struct WordScan(int End, int Colon, int Tilde, int Caret)
{
    /// <summary>Looks through a word from its first character.</summary>
    public static WordScan From(ReadOnlySpan<char> text, int start)
    {
        int at = start, colon = -1, tilde = -1, caret = -1;
        for (; at < text.Length && !QueryCharacters.EndsWord(text[at]); at++)
        {
            switch (text[at])
            {
                case '\\' when at + 1 < text.Length:
                    at++;
                    break;
                case ':' when colon < 0:
                    colon = at;
                    break;
                case '~':
                    tilde = at;
                    break;
                case '^':
                    caret = at;
                    break;
            }
        }

        return new(at, colon, tilde, caret);
    }
}
