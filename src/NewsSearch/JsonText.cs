using System.Globalization;
using System.Text;

namespace NewsSearch;

/// <summary>Reads JSON strings that hold half a surrogate pair, which the base library refuses.</summary>
internal static class JsonText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// The text of a string between its quotes, with U+FFFD for lone surrogates; null if it is no UTF-8.
    /// </summary>
    public static string? Unescape(ReadOnlySpan<byte> raw)
    {
        string text;
        try
        {
            text = Strict.GetString(raw);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] == 'u')
            {
                result.Append((char)ushort.Parse(
                    text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                result.Append(Escaped(text[i]));
            }
        }

        // Encoding replaces what is no pair, and leaves everything else as it is.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(result.ToString()));
    }

    private static char Escaped(char letter) => letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => letter,
    };
}
