using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace NewsSearch.Vocabularies;

/// <summary>Reads the people of a vocabulary.</summary>
/// <remarks>
/// An array of <c>{"name", "aliases": [], "offices": [{"portfolio", "jurisdiction", "from", "to"}]}</c>; days are
/// written as 2024-03-11. Members that are not known are an error, because a misspelt one would be lost in silence.
/// </remarks>
internal static class PeopleReader
{
    private const string Shape =
        "the file must hold an array of {\"name\", \"aliases\", \"offices\"}";

    /// <summary>What names a part of a country in ISO 3166-2.</summary>
    private static readonly SearchValues<char> PartSigns =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Reads a file's bytes into a vocabulary.</summary>
    public static void Read(string name, byte[] bytes, VocabularyContents contents)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            MaxDepth = 8,
        });
        try
        {
            Read(ref reader, contents);
        }
        catch (JsonException e)
        {
            throw new VocabularyFormatException(name, (e.LineNumber ?? 0) + 1, "it is not JSON as expected", e);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            long at = Math.Min(reader.TokenStartIndex, bytes.Length);
            throw new VocabularyFormatException(name, 1 + bytes.AsSpan(0, (int)at).Count((byte)'\n'), e.Message, e);
        }
    }

    private static void Read(ref Utf8JsonReader reader, VocabularyContents contents)
    {
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartArray, Shape);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            contents.Add(ReadPerson(ref reader));
        }

        Expect(!reader.Read(), Shape);
    }

    private static KnownPerson ReadPerson(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.StartObject, Shape);
        string? name = null;
        List<string> aliases = [];
        List<KnownOffice> offices = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string member = reader.GetString()!;
            reader.Read();
            switch (member)
            {
                case "name":
                    name = ReadName(ref reader);
                    break;
                case "aliases":
                    ReadList(ref reader, "aliases", (ref r) => aliases.Add(ReadName(ref r)));
                    break;
                case "offices":
                    ReadList(ref reader, "offices", (ref r) => offices.Add(ReadOffice(ref r)));
                    break;
                default:
                    throw new FormatException($"a person has no member '{member}'");
            }
        }

        return name is null
            ? throw new FormatException("a person needs a name")
            : new KnownPerson(name, aliases, offices);
    }

    private static KnownOffice ReadOffice(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.StartObject, "an office is an object");
        string? portfolio = null, jurisdiction = null;
        DateOnly? from = null, to = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string member = reader.GetString()!;
            reader.Read();
            switch (member)
            {
                case "portfolio":
                    portfolio = ReadName(ref reader);
                    break;
                case "jurisdiction":
                    jurisdiction = ReadCode(ref reader);
                    break;
                case "from":
                    from = ReadDay(ref reader);
                    break;
                case "to":
                    to = ReadDay(ref reader);
                    break;
                default:
                    throw new FormatException($"an office has no member '{member}'");
            }
        }

        Expect(from is null || to is null || from <= to, $"an office that ends on {to:O} cannot begin on {from:O}");
        return portfolio is null || jurisdiction is null
            ? throw new FormatException("an office needs a portfolio and a jurisdiction")
            : new KnownOffice(portfolio, jurisdiction, from, to);
    }

    private delegate void Element(ref Utf8JsonReader reader);

    private static void ReadList(ref Utf8JsonReader reader, string member, Element element)
    {
        Expect(reader.TokenType == JsonTokenType.StartArray, $"'{member}' is an array");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            element(ref reader);
        }
    }

    private static string ReadName(ref Utf8JsonReader reader)
    {
        string text = reader.TokenType == JsonTokenType.String ? reader.GetString()!.Trim() : "";
        Expect(NameFolding.Fold(text).Length > 0, "a name is a text with a letter or digit, of bounded length");
        return text;
    }

    /// <summary>Offices are compared by these codes: the name of a country would fit none.</summary>
    private static string ReadCode(ref Utf8JsonReader reader)
    {
        string code = reader.TokenType == JsonTokenType.String ? reader.GetString()!.Trim() : "";
        bool country = code.Length >= 2 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]);
        bool part = code.Length is >= 4 and <= 6 && code[2] == '-' && code.AsSpan(3).IndexOfAnyExcept(PartSigns) < 0;
        Expect(country && (code.Length == 2 || part), "a jurisdiction is a code like PK or PK-PB");
        return code;
    }

    private static DateOnly? ReadDay(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(reader.TokenType == JsonTokenType.String, "a day is a text like 2024-03-11");
        return DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var day) ? day : throw new FormatException("a day is written like 2024-03-11");
    }

    private static void Expect(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new FormatException(otherwise);
        }
    }
}
