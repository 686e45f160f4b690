using System.Text.Json;

namespace NewsSearch;

/// <summary>Reads one item from UTF-8 JSON, in one pass.</summary>
internal ref partial struct NewsItemReader
{
    private Utf8JsonReader _json;
    // The members one by one: copying a record for each of them cost more than reading it.
    private string _id = "";
    private string? _title;
    private string? _body;
    private bool _titleDerived;
    private DateProvenance? _provenance;
    private NewsDate? _updated;
    private string? _dateline;
    private string? _source;
    private string? _url;
    private string? _author;
    private string? _language;
    private List<Minister>? _ministers;
    private List<Country>? _countries;
    private List<string>? _sectors;
    private Dictionary<string, IReadOnlyList<string>>? _facets;
    private List<Mention>? _mentions;
    private Dictionary<string, JsonElement>? _extra;
    private JsonElement? _extracted;
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
            string name = MemberName();
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
            case "id": _id = ReadId(); break;
            case "title": _title = ReadText(); break;
            case "titleDerived": _titleDerived = ReadFlag(); break;
            case "body":
                _body = ReadText();
                _bodySeen = true;
                break;
            case "text" when !_bodySeen: _body = ReadText(); break;
            case "published":
                _date = ReadDate();
                _dateSeen = _publishedSeen = true;
                break;
            case "date" when !_publishedSeen:
                _date = ReadDate();
                _dateSeen = true;
                break;
            case "precision": _precision = ReadWord<DatePrecision>(NewsItemWriter.Word); break;
            case "provenance": _provenance = ReadWord<DateProvenance>(NewsItemWriter.Word); break;
            case "updated": _updated = ReadDate(); break;
            case "dateline": _dateline = ReadText(); break;
            case "source": _source = ReadText(); break;
            case "url": _url = ReadText(); break;
            case "author": _author = ReadText(); break;
            case "language": _language = ReadText(); break;
            case "ministers": _ministers = ReadMinisters(); break;
            case "countries": _countries = ReadCountries(); break;
            case "sectors": _sectors = ReadValues(); break;
            case "facets": _facets = ReadFacets(); break;
            case "mentions": _mentions = ReadMentions(); break;
            case "extracted": ReadExtracted(); break;
            case "extra": ReadExtra(); break;
            default: Keep(name); break;
        }
    }

    private readonly NewsItem Complete(bool idOptional)
    {
        CheckId(_id, idOptional);
        if (string.IsNullOrWhiteSpace(_title) && string.IsNullOrWhiteSpace(_body))
        {
            throw new NewsFormatException("", "One of title and body is needed.");
        }

        var date = CheckedDate();
        var item = new NewsItem
        {
            Id = _id,
            Title = _title,
            TitleDerived = _titleDerived,
            Body = _body,
            Published = date,
            Provenance = CheckedProvenance(date),
            Updated = _updated,
            Dateline = _dateline,
            Source = _source,
            Url = _url,
            Author = _author,
            Language = _language,
            Ministers = _ministers,
            Countries = _countries,
            Sectors = _sectors,
            Facets = _facets,
            Mentions = _mentions,
            Extra = _extra,
        };
        return _extracted is { } extracted ? ExtractedMembersJson.Read(item, extracted) : item;
    }
}
