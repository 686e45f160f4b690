namespace NewsSearch.Extraction.Ministers;

/// <summary>Words before, within and around the names of people.</summary>
internal static class NameWordsTable
{
    private static readonly HashSet<string> Honorifics = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "senator", "sen", "engr", "eng", "engineer", "er",
        "sir", "lord",
        "lady", "dame", "baroness", "general", "gen", "lt", "lieutenant", "col", "colonel", "brig", "brigadier", "maj",
        "major", "capt", "captain", "air", "marshal", "admiral", "retd", "retired", "justice", "barrister", "advocate",
        "adv", "hon", "honourable", "honorable", "hon'ble", "hon’ble", "his", "her", "excellency", "h.e", "h.e.",
        "highness", "royal", "prince", "princess", "shaheed", "mohtarma", "madam", "comrade", "shri", "smt", "mst",
        "doctor", "rtd", "the", "mna", "mpa", "mp", "datuk", "datin", "dato", "dato'", "dato’", "seri", "alhaji",
        "hajia",
        "barr", "mallam", "atty", "rev", "reverend", "thiru", "ato", "amb", "tuan", "encik",
    };

    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "bin", "bint", "ibn", "ul", "ur", "al", "el", "de", "van", "von", "der", "den", "da", "dos", "du", "del",
        "della",
        "di", "la", "le", "ben", "bar", "abu", "ud", "uz", "us", "e", "y", "ter", "ten", "af", "av", "zu", "i",
    };

    private static readonly HashSet<string> NotNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "minister", "ministers", "prime", "chief", "federal", "provincial", "state", "secretary", "president",
        "chairman",
        "chairperson", "chairwoman", "chair", "governor", "ambassador", "speaker", "adviser", "advisor", "advisers",
        "advisors", "special", "assistant", "director", "deputy", "vice", "spokesperson", "spokesman", "spokeswoman",
        "commissioner", "inspector", "judge", "office", "house", "secretariat", "youth", "programme", "program",
        "relief",
        "fund", "package", "scheme", "laptop", "loan", "ministry", "ministries", "division", "department", "government",
        "govt", "cabinet", "committee", "council", "league", "party", "national", "assembly", "senate", "parliament",
        "meeting", "conference", "commission", "authority", "agency", "board", "and", "or", "of", "the", "who", "said",
        "on", "in", "at", "to", "for", "with", "by", "from", "has", "have", "had", "was", "is", "also", "will", "would",
        "here", "as", "after", "while", "during", "when", "that", "this", "told", "says", "but", "if", "not", "he",
        "she",
        "they", "it", "we", "his", "her", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december", "today", "yesterday", "tomorrow", "earlier", "later", "meanwhile", "however", "pml-n", "ppp", "pti",
        "jui-f", "mqm-p", "mqm", "anp", "ajk", "kp", "kpk", "gb", "sapm", "dpm", "fm", "pm", "cm", "ig", "dg", "ceo",
        "leader", "opposition", "premier", "president’s", "king", "queen", "emir", "sultan", "crown", "coordinator",
        "counsellor", "counselor", "state’s", "foreign", "interior", "finance", "joint", "additional", "under",
        "parliamentary", "representative", "envoy", "high", "mayor", "member", "members", "senior", "former", "ex",
        "union", "cup", "award", "inspection", "team", "enclave", "tourism", "digital", "green", "solar", "nation",
        "export", "agriculture", "health", "awaz", "apna", "kissan", "candidate", "nominee", "elect", "designate",
        "designated", "since", "between", "under", "over", "against", "before", "republic", "kingdom", "emirates",
        "islamabad", "lahore", "karachi", "peshawar", "quetta", "muzaffarabad", "inc", "ltd", "corporation", "group",
        "bank", "university", "college", "hospital", "association", "federation", "organisation", "organization",
        "court",
        "army", "police", "force", "forces", "staff", "field", "chancellor", "delegation", "statement", "media", "wing",
        "news", "tv", "radio", "dawn", "reuters", "afp", "app", "via", "ambassadors", "governors", "presidents",
        "secretaries", "no", "yes", "what", "why", "how", "where", "there", "these", "those", "both", "all", "our",
        "my", "hotel", "hotels", "index", "unit",
        "your", "its", "their", "i", "you", "an", "a", "be", "been", "being", "are", "were", "do", "does", "did", "can",
        "could", "should", "may", "might", "must", "shall", "up", "out", "off", "into", "about", "near", "amid",
        "among",
    };

    /// <summary>What a programme or a building is called, behind the name that it has.</summary>
    private static readonly HashSet<string> Projects = new(StringComparer.OrdinalIgnoreCase)
    {
        "program", "programme", "package", "scheme", "relief", "initiative", "fund", "portal", "hotel", "index",
        "card", "plan", "project", "award", "cup", "secretariat", "complex", "hospital", "trophy", "tournament",
        "drive", "campaign", "helpline", "app", "dashboard", "task", "force", "cell", "unit", "summit", "forum",
    };

    /// <summary>Titles that, before a name, say that their bearer holds that office and no other.</summary>
    private static readonly HashSet<string> OtherTitles = new(StringComparer.OrdinalIgnoreCase)
    {
        "president", "chairman", "chairperson", "chairwoman", "secretary", "governor", "ambassador", "speaker",
        "adviser",
        "councillor", "cllr",
        "advisor", "director", "spokesperson", "spokesman", "commissioner", "judge", "sapm", "envoy", "mayor", "king",
        "emir", "sultan", "leader", "coordinator", "inspector", "representative", "commander", "general",
    };

    /// <summary>Whether a word is a title of courtesy, which is no part of a name.</summary>
    /// <remarks>"HE" is His Excellency; "He" may be a name.</remarks>
    public static bool IsHonorific(ReadOnlySpan<char> word) =>
        word is "HE" || Contains(Honorifics, word.TrimEnd('.'));

    /// <summary>Whether a word in small letters may stand within a name.</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => Contains(Particles, word);

    /// <summary>Whether a word, though it begins with a capital, is no part of a name.</summary>
    public static bool IsNoName(ReadOnlySpan<char> word) => Contains(NotNames, word);

    /// <summary>Whether a word is the title of another office than a minister's.</summary>
    public static bool IsOtherTitle(ReadOnlySpan<char> word) => Contains(OtherTitles, word);

    /// <summary>Whether a word names a programme or a building.</summary>
    public static bool IsProject(ReadOnlySpan<char> word) => Contains(Projects, word);

    private static bool Contains(HashSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
