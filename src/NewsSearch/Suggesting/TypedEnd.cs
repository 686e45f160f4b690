using System.Buffers;
using NewsSearch.Queries;

namespace NewsSearch.Suggesting;

/// <summary>What somebody has typed, taken apart where its last word begins.</summary>
/// <param name="Head">What stands before it, with brackets, signs and quotes.</param>
/// <param name="Word">The unfinished word, without a field's name.</param>
/// <param name="Field">The field named before it, or null.</param>
/// <param name="IsQuoted">Whether it stands in quotes that are not closed yet.</param>
internal readonly record struct TypedEnd(string Head, string Word, string? Field, bool IsQuoted)
{
    private static readonly SearchValues<char> Unfinished = SearchValues.Create("*?~^\\[]{}:");

    /// <summary>Takes a text apart. The word is empty where nothing can be completed.</summary>
    public static TypedEnd Of(string text, IReadOnlyList<string> fields)
    {
        int start = text.Length;
        while (start > 0 && !IsBorder(text[start - 1]))
        {
            start--;
        }

        // Signs before a word are no part of it.
        while (start < text.Length && QueryCharacters.IsSign(text[start]))
        {
            start++;
        }

        string word = text[start..], head = text[..start];
        bool isQuoted = head.Count(QueryCharacters.IsQuote) % 2 == 1;
        string? field = null;
        int colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && !isQuoted)
        {
            field = word[..colon];
            word = word[(colon + 1)..];
            field = fields.FirstOrDefault(
                known => known.Equals(field, StringComparison.OrdinalIgnoreCase)) ?? field;
        }

        // Patterns, boosts and escapes are finished by their writers.
        return word.AsSpan().ContainsAny(Unfinished) ? new(head, "", field, isQuoted)
            : new(head, word, field, isQuoted);
    }

    /// <summary>Where the last words of the head begin, the first one first; not beyond a quote or bracket.</summary>
    public IEnumerable<int> WordStarts(int most)
    {
        var starts = new Stack<int>();
        int at = Head.Length;
        while (starts.Count < most && at > 0 && Head[at - 1] == ' ')
        {
            int end = --at;
            while (at > 0 && (char.IsLetterOrDigit(Head[at - 1]) || Head[at - 1] is '.' or '\'' or '-'))
            {
                at--;
            }

            if (at == end || (at > 0 && Head[at - 1] != ' '))
            {
                break;
            }

            starts.Push(at);
        }

        return starts;
    }

    private static bool IsBorder(char c) => char.IsWhiteSpace(c) || c is '(' or ')' || QueryCharacters.IsQuote(c);
}
