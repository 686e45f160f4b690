using System.Buffers;

namespace NewsSearch.Extraction.Lines;

/// <summary>Words in capitals before a colon that are no place.</summary>
internal static class DatelineWordsTable
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("AEIOUYaeiouy");

    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "watch", "live", "breaking", "exclusive", "update", "updated", "video", "videos", "photo", "photos", "analysis",
        "opinion", "editorial", "explainer", "explained", "fact check", "factcheck", "review", "interview", "profile",
        "comment", "note", "correction", "situationer", "column", "cricket", "football", "hockey", "tennis", "sports",
        "listen", "read", "in pictures", "in photos", "poll", "quiz", "timeline", "obituary", "report", "feature",
        "spotlight", "podcast", "alert", "warning", "important", "disclaimer", "editor's note", "editor’s note",
        "source",
        "key points", "highlights", "summary", "scoreboard", "scores", "result", "results", "toss", "umpires",
        "also read",
        "press release", "statement", "question", "answer", "fact", "claim", "verdict", "conclusion", "background",
        "advertisement", "contact", "email", "phone", "date", "time", "venue", "music", "film", "book review",
        "theatre",
        "fiction", "poetry", "health", "business", "technology", "science", "environment", "education", "politics",
        "economy", "culture", "society", "history", "harking back", "bowling", "batting",
        "did not bat", "fall of wickets", "fall of wicket", "extras", "total", "innings", "referee", "match referee",
        "goals", "smokers’ corner", "story time", "epicurious", "awareness", "man-of-the-match", "man of the match",
        "player of the match", "arrested", "arrests", "protest", "protests", "accident", "accidents", "murder",
        "meeting", "seminar", "rally", "strike", "condolence", "tribute", "raid", "raids", "clash", "robbery",
        "verdict", "appeal", "demand", "reaction", "weather", "news alert", "breaking news", "latest", "just in",
        "live updates", "developing", "developing story", "news update", "squad", "squads", "teams", "playing xi",
    };

    /// <summary>What crossheads in capitals say, and names of cities do not.</summary>
    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "announces", "announce", "announced", "held", "killed", "arrested", "found", "dies", "die", "died", "dead",
        "injured", "hurt", "seized", "condemned", "condemns", "demanded", "demands", "demand", "urged", "urges",
        "urge", "booked", "nabbed", "busted", "recovered", "shot", "robbed", "lodged", "suspended", "opens", "opened",
        "seeks", "seek", "sought", "wants", "want", "says", "rejects", "rejected", "calls", "called", "meets",
        "visits", "visited", "inaugurated", "launches", "launched", "approved", "transferred", "appointed", "elected",
        "sentenced", "acquitted", "remanded", "protest", "strike", "rally", "murder", "murdered", "wins", "won",
    };

    /// <summary>Cities so short that they might be taken for an acronym.</summary>
    private static readonly HashSet<string> ShortCities = new(StringComparer.OrdinalIgnoreCase)
    {
        "rome", "oslo", "lima", "doha", "kyiv", "kiev", "bonn", "baku", "aden", "suva", "riga", "bern", "cali", "nice",
        "pune", "agra", "goa", "homs", "male", "lome", "niue", "apia", "bari", "bath", "york", "cork", "lyon", "metz",
        "graz", "linz", "basel", "homs", "hama", "idlib", "gaza", "jhang", "dir", "hub", "dadu", "mian", "thar", "swat",
        "zhob", "ziarat", "sibi", "moro", "tank", "attock", "okara", "layyah", "kohat", "bannu", "hangu", "thatta",
        "leh",
        "ufa", "osh", "tula", "perm", "omsk", "kobe", "nara", "xian", "wuxi", "jeju", "cebu", "hue", "dili", "ipoh",
    };

    /// <summary>Whether the words before the colon are a label, or so short that they are rather an acronym.</summary>
    public static bool IsNoPlace(ReadOnlySpan<char> place) =>
        Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(place)
        || HasVerb(place)
        || MayBeAcronym(place)
        || !HasVowel(place);

    /// <summary>Whether the words are so short that they are an acronym rather than a city.</summary>
    public static bool MayBeAcronym(ReadOnlySpan<char> place) => HasVowel(place)
        && !Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(place)
        && place.Length <= 4 && !ShortCities.GetAlternateLookup<ReadOnlySpan<char>>().Contains(place);

    /// <summary>"WNAM REPORT" names the agency WNAM.</summary>
    public static ReadOnlySpan<char> WithoutReport(ReadOnlySpan<char> agency) =>
        agency.EndsWith(" report", StringComparison.OrdinalIgnoreCase) ? agency[..^7].TrimEnd() : agency;

    private static bool HasVerb(ReadOnlySpan<char> place)
    {
        foreach (var range in place.Split(' '))
        {
            if (Verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(place[range]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasVowel(ReadOnlySpan<char> place) => place.ContainsAny(Vowels)
        || place.IndexOfAnyExceptInRange('\0', '\u007F') >= 0;
}
