namespace NewsSearch.Extraction.Lines;

/// <summary>The words that bylines are made of, besides names and dates.</summary>
internal static class BylineWordsTable
{
    private static readonly HashSet<string> Publication = new(StringComparer.OrdinalIgnoreCase)
        { "published", "posted", "publish", "created", "issued", "uploaded" };

    private static readonly HashSet<string> Update = new(StringComparer.OrdinalIgnoreCase)
        { "updated", "update", "modified", "edited", "revised" };

    private static readonly HashSet<string> Filler = new(StringComparer.OrdinalIgnoreCase)
        { "on", "at", "last", "first", "date", "time", "the", "online", "and" };

    private static readonly HashSet<string> InsideNames = new(StringComparer.OrdinalIgnoreCase)
        { "and", "in", "from", "of", "the", "for", "al", "bin", "de", "van", "von", "der", "da", "ul", "ur" };

    private static readonly HashSet<string> NewsroomEndings = new(StringComparer.OrdinalIgnoreCase)
        { "desk", "reporter", "correspondent", "report", "bureau", "monitoring", "agencies", "newsroom", "staff" };

    private static readonly HashSet<string> NewsroomAlone = new(StringComparer.OrdinalIgnoreCase)
        { "agencies", "newsroom", "correspondent" };

    private static readonly HashSet<string> NewsroomStarts = new(StringComparer.OrdinalIgnoreCase)
    {
        "staff", "our", "web", "news", "monitoring", "special", "correspondent", "agencies", "newsroom", "recorder",
        "bureau", "business", "sports", "city", "reporter", "online", "digital", "the", "a", "foreign", "national",
        "international", "general",
    };

    /// <summary>Names of a paper's parts, which stand alone above its articles and in its menus.</summary>
    private static readonly HashSet<string> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        "home", "news", "latest", "latest news", "top news", "top stories", "pakistan", "world", "business", "sports",
        "sport", "opinion", "editorial", "editorials", "national", "international", "politics", "economy", "technology",
        "tech", "health", "science", "entertainment", "lifestyle", "life & style", "culture", "education", "metro",
        "region", "regional", "local", "asia", "south asia", "middle east", "middle-east", "europe", "africa",
        "americas", "us & canada", "uk", "features", "magazine", "prism", "multimedia", "video", "videos", "photos",
        "gallery", "city", "front page", "back page", "markets", "companies", "money", "finance", "trade",
        "environment",
        "climate", "travel", "blog", "blogs", "columns", "e-paper", "epaper", "live", "corporate", "property",
        "agriculture", "energy", "defence", "law", "arts", "books", "weather", "more", "saudi arabia", "india",
        "punjab", "sindh", "balochistan", "khyber pakhtunkhwa", "kp", "karachi", "lahore", "islamabad", "world news",
        "pakistan news", "business news", "sports news", "general", "featured", "interviews", "analysis", "archives",
    };

    /// <summary>What a word announces.</summary>
    public static BylineLabel Label(ReadOnlySpan<char> word)
    {
        if (Contains(Publication, word))
        {
            return BylineLabel.Publication;
        }

        if (Contains(Update, word))
        {
            return BylineLabel.Update;
        }

        if (word.Equals("by", StringComparison.OrdinalIgnoreCase)
            || word.Equals("author", StringComparison.OrdinalIgnoreCase))
        {
            return BylineLabel.Author;
        }

        return word.Equals("in", StringComparison.OrdinalIgnoreCase) ? BylineLabel.Place
            : Contains(Filler, word) ? BylineLabel.Filler
            : BylineLabel.None;
    }

    /// <summary>Whether a word in small letters may stand within a name or between two.</summary>
    public static bool IsInsideName(ReadOnlySpan<char> word) => Contains(InsideNames, word);

    /// <summary>Whether a line names no person but a desk: "Staff Reporter", "Recorder Report", "Web Desk".</summary>
    public static bool IsNewsroom(ReadOnlySpan<char> name)
    {
        int space = name.IndexOf(' ');
        var last = name[(name.LastIndexOf(' ') + 1)..];
        if (space < 0)
        {
            return Contains(NewsroomAlone, name);
        }

        return name.Length <= 40 && Contains(NewsroomEndings, last)
            && (Contains(NewsroomStarts, name[..space])
                || last.Equals("desk", StringComparison.OrdinalIgnoreCase)
                || last.Equals("correspondent", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a line is the name of a paper's part.</summary>
    public static bool IsSection(ReadOnlySpan<char> name) => Contains(Sections, name.Trim(" :»›>|"));

    private static bool Contains(HashSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
