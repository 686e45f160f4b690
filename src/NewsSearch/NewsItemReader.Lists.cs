using System.Runtime.InteropServices;
using System.Text.Json;

namespace NewsSearch;

/// <content>Lists and objects: ministers, countries, sectors, facets, mentions, and what is unknown.</content>
internal ref partial struct NewsItemReader
{
    private List<Minister> ReadMinisters()
    {
        var ministers = new List<Minister>();
        while (NextElement())
        {
            if (_json.TokenType == JsonTokenType.StartObject)
            {
                ministers.Add(ReadMinister());
            }
            else if (ReadValue() is { } name)
            {
                ministers.Add(new Minister(name));
            }
        }

        return ministers;
    }

    private Minister ReadMinister()
    {
        string name = "", portfolio = "", jurisdiction = "";
        while (NextPart())
        {
            switch (_part)
            {
                case "name": name = ReadText().Trim(); break;
                case "portfolio": portfolio = ReadText().Trim(); break;
                case "jurisdiction": jurisdiction = ReadText().Trim(); break;
                default: _json.Skip(); break;
            }
        }

        _part = "name";
        return name.Length == 0
            ? throw Wrong("A minister needs a name.")
            : new Minister(name, OrNull(portfolio), OrNull(jurisdiction));
    }

    private List<Country> ReadCountries()
    {
        var countries = new List<Country>();
        while (NextElement())
        {
            if (_json.TokenType == JsonTokenType.StartObject)
            {
                countries.Add(ReadCountry());
            }
            else if (ReadValue() is { } code)
            {
                countries.Add(new Country(code));
            }
        }

        return countries;
    }

    private Country ReadCountry()
    {
        string code = "", name = "";
        while (NextPart())
        {
            switch (_part)
            {
                case "code": code = ReadText().Trim(); break;
                case "name": name = ReadText().Trim(); break;
                default: _json.Skip(); break;
            }
        }

        _part = "code";
        return code.Length + name.Length == 0
            ? throw Wrong("A country needs a code or a name.")
            : new Country(OrNull(code) ?? name, OrNull(name));
    }

    private List<string> ReadValues()
    {
        var values = new List<string>();
        while (NextElement())
        {
            if (ReadValue() is { } value)
            {
                values.Add(value);
            }
        }

        return values;
    }

    private Dictionary<string, IReadOnlyList<string>> ReadFacets()
    {
        var facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (_json.TokenType == JsonTokenType.Null)
        {
            return facets;
        }

        if (_json.TokenType != JsonTokenType.StartObject)
        {
            throw Wrong($"An object of lists is needed here, not {Kind()}.");
        }

        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string field = Text();
            _json.Read();
            (_group, _member, _index) = ("facets", field, -1);
            facets[field] = ReadValues();
        }

        return facets;
    }

    private List<Mention> ReadMentions()
    {
        var mentions = new List<Mention>();
        while (NextElement())
        {
            if (_json.TokenType != JsonTokenType.StartObject)
            {
                throw Wrong($"An object is needed here, not {Kind()}.");
            }

            mentions.Add(ReadMention());
        }

        return mentions;
    }

    private Mention ReadMention()
    {
        string field = "", value = "", place = "body", by = "";
        int start = 0, length = 0;
        while (NextPart())
        {
            switch (_part)
            {
                case "field": field = ReadText(); break;
                case "value": value = ReadText(); break;
                case "in": place = ReadText(); break;
                case "start": start = ReadOffset(); break;
                case "length": length = ReadOffset(); break;
                case "by": by = ReadText(); break;
                default: _json.Skip(); break;
            }
        }

        return new Mention(field, value, place, start, length, by);
    }

    private void ReadExtracted()
    {
        string name = _member;
        var value = Sound(JsonElement.ParseValue(ref _json));
        if (ExtractedMembersJson.IsOwn(value))
        {
            _extracted = value;
        }
        else
        {
            (_extra ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal))[name] = value;
        }
    }

    private void ReadExtra()
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (_json.TokenType != JsonTokenType.StartObject)
        {
            throw Wrong($"An object is needed here, not {Kind()}.");
        }

        _extra ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text();
            _json.Read();
            Keep(name);
        }
    }

    private void Keep(string name)
    {
        _extra ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        _extra[name] = Sound(JsonElement.ParseValue(ref _json));
    }

    private readonly JsonElement Sound(JsonElement value) => JsonText.Sound(value, JsonMarshal.GetRawUtf8Value(value))
        ?? throw Wrong("The value is not valid UTF-8.");

    /// <summary>Moves to the next element of a list; a value that stands alone is a list of one.</summary>
    private bool NextElement()
    {
        _part = null;
        if (_alone)
        {
            _alone = false;
            return false;
        }

        _index++;
        if (_index == 0 && _json.TokenType != JsonTokenType.StartArray)
        {
            _alone = _json.TokenType != JsonTokenType.Null;
            return _alone;
        }

        return _json.Read() && _json.TokenType != JsonTokenType.EndArray;
    }

    private bool NextPart()
    {
        if (!_json.Read() || _json.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        _part = Text();
        _json.Read();
        return true;
    }

    /// <summary>A value, trimmed, or null where it is empty.</summary>
    private readonly string? ReadValue() => OrNull(ReadText().Trim());

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
