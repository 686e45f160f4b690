using System.Text;

namespace NewsSearch.Extraction.Lines;

/// <summary>Undoes UTF-8 that was once read as Windows-1252, as in "Balochistanâ€™s".</summary>
/// <remarks>
/// Sequences of three or four units, and of two that begin with Ã or Â and end in a sign that follows neither in any
/// language, are certain. Two units whose second is a quotation mark or a dash might be honest text ("IRMÃ”"), and
/// are undone only beside certain ones.
/// </remarks>
internal static class Mojibake
{
    /// <summary>What Windows-1252 shows for the bytes 0x80 to 0x9F.</summary>
    private const string HighControls =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The text with every certain sequence undone.</summary>
    public static string Undo(string text)
    {
        bool certain = false;
        for (int i = 0; i < text.Length && !certain; i++)
        {
            certain = text[i] is >= '\u00C2' and <= '\u00F4' && TryRead(text, i, false, out _, out _);
        }

        return certain ? Rewrite(text) : text;
    }

    private static string Rewrite(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '\u00C2' and <= '\u00F4' && TryRead(text, i, true, out var rune, out int length))
            {
                result.Append(rune.ToString());
                i += length - 1;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static bool TryRead(string text, int start, bool sure, out Rune rune, out int length)
    {
        char lead = text[start];
        length = lead switch { >= '\u00F0' => 4, >= '\u00E0' => 3, '\u00C2' or '\u00C3' => 2, _ => 0 };
        rune = default;
        if (length == 0 || start + length > text.Length)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[4];
        bytes[0] = (byte)lead;
        for (int i = 1; i < length; i++)
        {
            int value = ByteOf(text[start + i]);
            if (value is < 0x80 or > 0xBF || (length == 2 && !sure && value < 0xA0))
            {
                return false;
            }

            bytes[i] = (byte)value;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out rune, out int used) == System.Buffers.OperationStatus.Done
            && used == length;
    }

    private static int ByteOf(char c)
    {
        if (c <= '\u00FF')
        {
            return c;
        }

        int index = HighControls.IndexOf(c, StringComparison.Ordinal);
        return index < 0 ? -1 : 0x80 + index;
    }
}
