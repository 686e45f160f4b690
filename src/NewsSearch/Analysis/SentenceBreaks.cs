using System.Buffers;

namespace NewsSearch.Analysis;

/// <summary>Finds where sentences of news begin.</summary>
/// <remarks>
/// A sentence ends behind a full stop, question or exclamation mark, with the quotes and brackets that follow it, where
/// white space and no small letter comes next; and at every line end. Initials, titles and months do not end one.
/// </remarks>
internal static class SentenceBreaks
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(
        ".?!\n\r\u2026\u2028\u2029\u3002\uFF01\uFF1F\u061F\u06D4");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = new HashSet<string>(
    [
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Brig", "Sgt", "Sen", "Rep", "Gov", "Hon",
        "Rev", "St", "No", "Nos", "Rs", "vs", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct",
        "Nov", "Dec", "Inc", "Ltd", "Co", "Corp", "Bros", "Fig", "approx", "Adm", "Cmdr", "Engr", "Adv", "Ch", "Md",
    ], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Fills a list with the offsets at which sentences begin, from 0 on.</summary>
    public static void Find(ReadOnlySpan<char> text, List<int> starts)
    {
        starts.Clear();
        starts.Add(0);
        for (int at = 0; at < text.Length;)
        {
            int next = text[at..].IndexOfAny(Ends);
            if (next < 0)
            {
                return;
            }

            int end = at + next;
            if (TryEnd(text, end, out at) && at < text.Length)
            {
                starts.Add(at);
            }
        }
    }

    /// <summary>Whether a sentence ends here; either way nothing before <paramref name="next"/> begins one.</summary>
    private static bool TryEnd(ReadOnlySpan<char> text, int end, out int next)
    {
        next = end + 1;
        bool isLineEnd = IsLineEnd(text[end]);
        while (!isLineEnd && next < text.Length && IsCloser(text[next]))
        {
            next++;
        }

        int behind = next;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            isLineEnd |= IsLineEnd(text[next++]);
        }

        if (isLineEnd || text[end] is '\u3002' or '\uFF01' or '\uFF1F')
        {
            return true;
        }

        return next > behind && next < text.Length && !char.IsLower(text[next])
            && (text[end] != '.' || !IsAbbreviation(text[..end]));
    }

    private static bool IsCloser(char c) => c is '.' or '?' or '!' or '"' or '\'' or ')' or ']' or '\u2019' or '\u201D'
        or '\u00BB';

    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        int start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1]) && before.Length - start < 8)
        {
            start--;
        }

        // A single capital is an initial, and so is the last letter of U.S.
        var word = before[start..];
        return (word.Length == 1 && char.IsUpper(word[0])) || Abbreviations.Contains(word);
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';
}
