namespace NewsSearch.Extraction.Lines;

/// <summary>The words that bylines are made of, besides names and dates.</summary>
internal static class BylineWordsTable
{
    private static readonly HashSet<string> Publication = new(StringComparer.OrdinalIgnoreCase)
        { "published", "posted", "publish", "created", "issued", "uploaded", "released" };

    private static readonly HashSet<string> Update = new(StringComparer.OrdinalIgnoreCase)
        { "updated", "update", "modified", "edited", "revised" };

    private static readonly HashSet<string> Filler = new(StringComparer.OrdinalIgnoreCase)
        { "on", "at", "last", "first", "date", "time", "the", "online", "and", "about" };

    private static readonly HashSet<string> InsideNames = new(StringComparer.OrdinalIgnoreCase)
        { "and", "in", "from", "of", "the", "for", "al", "bin", "de", "van", "von", "der", "da", "ul", "ur" };

    private static readonly HashSet<string> NewsroomEndings = new(StringComparer.OrdinalIgnoreCase)
        { "desk", "reporter", "correspondent", "report", "bureau", "monitoring", "agencies", "newsroom", "staff" };

    private static readonly HashSet<string> NewsroomAlone = new(StringComparer.OrdinalIgnoreCase)
        { "agencies", "newsroom", "newsdesk", "correspondent", "admin" };

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "reporter", "correspondent", "editor", "writer", "columnist", "analyst", "contributor", "producer",
        "journalist",
    };

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
        "all news", "uae", "gulf", "nation", "news home", "all", "india news", "bangladesh", "china", "nigeria",
        "kenya",
        "ghana", "south africa", "tamil nadu", "kerala", "karnataka", "delhi", "us", "usa", "united states",
        "world economy", "markets news", "press release", "press releases", "nepal", "sri lanka", "malaysia",
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
                || last.Equals("bureau", StringComparison.OrdinalIgnoreCase)
                || last.Equals("staff", StringComparison.OrdinalIgnoreCase)
                || last.Equals("desk", StringComparison.OrdinalIgnoreCase)
                || last.Equals("correspondent", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Whether a word is used of desks and reporters, whatever its case: "our", "correspondent", "newsdesk".
    /// </summary>
    public static bool IsNewsroomWord(ReadOnlySpan<char> word) => Contains(NewsroomEndings, word)
        || Contains(NewsroomAlone, word) || word.Equals("our", StringComparison.OrdinalIgnoreCase)
        || word.Equals("special", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line says what its author is: "Industry reporter", "Trade Correspondent".</summary>
    public static bool IsRole(ReadOnlySpan<char> line)
    {
        int space = line.LastIndexOf(' ');
        return line.Length is > 0 and <= 40 && line.Count(' ') <= 4 && char.IsLetter(line[0])
            && Contains(Roles, line[(space + 1)..]);
    }

    /// <summary>
    /// "Oliver Pennington, Trade Correspondent" and "Mamadou Faye for Coastal News Network" are these people.
    /// </summary>
    public static string WithoutRole(string name)
    {
        int comma = name.IndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && IsRole(name.AsSpan(comma + 2)))
        {
            return name[..comma];
        }

        int agency = name.IndexOf(" for ", StringComparison.Ordinal);
        return agency > 0 ? name[..agency] : WithoutGluedRole(name);
    }

    /// <summary>"Severin Moore Scotland editor": two names, then the role, whose last word is small.</summary>
    private static string WithoutGluedRole(string name)
    {
        int first = name.IndexOf(' ', StringComparison.Ordinal);
        int second = first < 0 ? -1 : name.IndexOf(' ', first + 1);
        int last = name.LastIndexOf(' ');
        return second > 0 && last > second && char.IsLower(name[last + 1]) && Contains(Roles, name.AsSpan(last + 1))
            ? name[..second]
            : name;
    }

    /// <summary>Whether a line is the name of a paper's part.</summary>
    public static bool IsSection(ReadOnlySpan<char> name) => Contains(Sections, name.Trim(" :»›>|"));

    private static bool Contains(HashSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
