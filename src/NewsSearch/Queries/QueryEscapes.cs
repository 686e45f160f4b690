using System.Text;

namespace NewsSearch.Queries;

/// <summary>Takes backslashes away and puts them back.</summary>
internal static class QueryEscapes
{
    /// <summary>The text without the backslashes; one at the very end stands for itself.</summary>
    public static string Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
        {
            return text.ToString();
        }

        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                i++;
            }

            plain.Append(text[i]);
        }

        return plain.ToString();
    }

    /// <summary>A pattern in its one form: no needless backslash, no star after a star.</summary>
    public static string Pattern(ReadOnlySpan<char> text)
    {
        var pattern = new StringBuilder(text.Length);
        bool afterStar = false;
        for (int i = 0; i < text.Length; i++)
        {
            bool isEscape = text[i] == '\\';
            if (isEscape && i + 1 < text.Length)
            {
                i++;
            }

            bool isStar = !isEscape && text[i] == '*';
            if (isStar && afterStar)
            {
                continue;
            }

            if (isEscape && text[i] is '*' or '?' or '\\')
            {
                pattern.Append('\\');
            }

            pattern.Append(text[i]);
            afterStar = isStar;
        }

        return pattern.ToString();
    }

    /// <summary>Appends a word so that it is read as it is.</summary>
    public static void AppendWord(StringBuilder output, string word)
    {
        // A sign in front would be an operator, and so would a word such as AND or NEAR/5.
        if (QueryCharacters.IsSign(word[0]) || QueryKeyword.TryRead(word, out _)
            || word.All(QueryCharacters.IsPunctuation))
        {
            output.Append('\\').Append(word[0]);
            word = word[1..];
        }

        foreach (char c in word)
        {
            if (QueryCharacters.NeedsEscape(c))
            {
                output.Append('\\');
            }

            output.Append(c);
        }
    }

    /// <summary>Appends a pattern, whose stars and question marks work, so that it is read as it is.</summary>
    public static void AppendPattern(StringBuilder output, string pattern)
    {
        bool looksEmpty = !pattern.Contains('\\') && pattern.All(QueryCharacters.IsPunctuation);
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            bool mustStand = (i == 0 && QueryCharacters.IsSign(c)) || (looksEmpty && c is not ('*' or '?'));
            if (c == '\\' && i + 1 < pattern.Length)
            {
                output.Append(c).Append(pattern[++i]);
                continue;
            }

            if (mustStand || (c is not ('*' or '?') && QueryCharacters.NeedsEscape(c)))
            {
                output.Append('\\');
            }

            output.Append(c);
        }
    }

    /// <summary>Appends a text in quotes so that it is read as it is.</summary>
    public static void AppendQuoted(StringBuilder output, string text)
    {
        output.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' || QueryCharacters.IsQuote(text[i]) || QueryCharacters.LooksLikePattern(text, i))
            {
                output.Append('\\');
            }

            output.Append(text[i]);
        }

        output.Append('"');
    }
}
