using System.Text.Json;

namespace NewsSearch;

/// <summary>Reads one item from UTF-8 JSON, in one pass.</summary>
internal ref partial struct NewsItemReader
{
    private Utf8JsonReader _json;
    private NewsItem _item = new() { Id = "" };
    private Dictionary<string, JsonElement>? _extra;
    private NewsDate? _date;
    private DatePrecision? _precision;
    private bool _dateSeen;
    private bool _publishedSeen;
    private bool _bodySeen;

    // The place of what is read now: a member, an index within it and a part of that, for the pointer in errors.
    private string _group = "";
    private string _member = "";
    private int _index = -1;
    private string? _part;
    private bool _alone;

    public NewsItemReader(ReadOnlySpan<byte> utf8)
    {
        _json = new Utf8JsonReader(utf8);
    }

    /// <summary>Reads the item to the end of the text.</summary>
    /// <exception cref="NewsFormatException">A member cannot be read.</exception>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public NewsItem Read(bool idOptional)
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            throw new NewsFormatException("", "An item is a JSON object: { … }.");
        }

        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text();
            _json.Read();
            (_group, _member, _index, _part) = ("", name, -1, null);
            ReadMember(name);
        }

        // Reading on past the object reports whatever follows it.
        _json.Read();
        return Complete(idOptional);
    }

    private void ReadMember(string name)
    {
        switch (name)
        {
            case "id": _item = _item with { Id = ReadId() }; break;
            case "title": _item = _item with { Title = ReadText() }; break;
            case "titleDerived": _item = _item with { TitleDerived = ReadFlag() }; break;
            case "body":
                _item = _item with { Body = ReadText() };
                _bodySeen = true;
                break;
            case "text" when !_bodySeen: _item = _item with { Body = ReadText() }; break;
            case "published":
                _date = ReadDate();
                _dateSeen = _publishedSeen = true;
                break;
            case "date" when !_publishedSeen:
                _date = ReadDate();
                _dateSeen = true;
                break;
            case "precision": _precision = ReadWord<DatePrecision>(NewsItemWriter.Word); break;
            case "provenance":
                _item = _item with { Provenance = ReadWord<DateProvenance>(NewsItemWriter.Word) };
                break;
            case "updated": _item = _item with { Updated = ReadDate() }; break;
            case "dateline": _item = _item with { Dateline = ReadText() }; break;
            case "source": _item = _item with { Source = ReadText() }; break;
            case "url": _item = _item with { Url = ReadText() }; break;
            case "author": _item = _item with { Author = ReadText() }; break;
            case "language": _item = _item with { Language = ReadText() }; break;
            case "ministers": _item = _item with { Ministers = ReadMinisters() }; break;
            case "countries": _item = _item with { Countries = ReadCountries() }; break;
            case "sectors": _item = _item with { Sectors = ReadValues() }; break;
            case "facets": _item = _item with { Facets = ReadFacets() }; break;
            case "mentions": _item = _item with { Mentions = ReadMentions() }; break;
            case "extra": ReadExtra(); break;
            default: Keep(name); break;
        }
    }

    private readonly NewsItem Complete(bool idOptional)
    {
        CheckId(_item.Id, idOptional);
        if (string.IsNullOrWhiteSpace(_item.Title) && string.IsNullOrWhiteSpace(_item.Body))
        {
            throw new NewsFormatException("", "One of title and body is needed.");
        }

        return WithDate() with { Extra = _extra };
    }
}
