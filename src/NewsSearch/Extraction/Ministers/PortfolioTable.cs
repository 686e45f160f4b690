namespace NewsSearch.Extraction.Ministers;

/// <summary>
/// The words of which the subjects of ministries are made, in cabinets of the English-speaking press.
/// </summary>
internal static class PortfolioTable
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "interior", "home", "law", "justice", "human", "rights", "information", "broadcasting", "planning",
        "development",
        "special", "initiatives", "initiative", "communications", "communication", "finance", "financial", "revenue",
        "health", "railways", "railway", "rail", "education", "professional", "training", "kashmir", "gilgit-baltistan",
        "gilgit", "baltistan", "maritime", "religious", "religion", "interfaith", "harmony", "inter-faith",
        "parliamentary", "defence", "defense", "culture", "cultural", "heritage", "national", "nation", "technology",
        "technologies", "climate", "change", "environmental", "environment", "coordination", "co-ordination", "power",
        "food", "security", "research", "energy", "commerce", "commercial", "transport", "transportation", "petroleum",
        "economic", "economy", "economics", "telecommunication", "telecommunications", "telecom", "telecoms",
        "division",
        "overseas", "pakistanis", "indians", "services", "service", "regulations", "regulation", "resources",
        "resource",
        "natural", "public", "private", "partnership", "partnerships", "science", "sciences", "scientific", "water",
        "states", "frontier", "regions", "region", "regional", "safron", "it", "ict", "production", "industries",
        "industry", "industrial", "industrialisation", "industrialization", "housing", "works", "agriculture",
        "agricultural", "narcotics", "control", "trade", "tourism", "poverty", "alleviation", "eradication", "social",
        "safety", "welfare", "protection", "local", "government", "irrigation", "livestock", "dairy", "fisheries",
        "fishery", "fishing", "wildlife", "forest", "forests", "forestry", "sports", "sport", "games", "youth",
        "affairs",
        "women", "woman", "population", "labour", "labor", "manpower", "privatisation", "privatization", "investment",
        "investments", "political", "inter-provincial", "interprovincial", "cabinet", "establishment", "aviation",
        "civil", "excise", "taxation", "taxes", "mines", "minerals", "mineral", "mining", "prisons", "prison", "jails",
        "auqaf", "awqaf", "zakat", "ushr", "rehabilitation", "relief", "disaster", "disasters", "management",
        "emergency",
        "emergencies", "urban", "rural", "cooperatives", "cooperation", "co-operation", "foreign", "external",
        "exterior",
        "treasury", "homeland", "immigration", "refugees", "refugee", "migration", "integration", "inclusion", "family",
        "families", "equality", "gender", "children", "child", "digital", "digitalisation", "digitalization",
        "digitisation", "innovation", "infrastructure", "construction", "roads", "road", "highways", "ports", "port",
        "shipping", "waterways", "textile", "textiles", "oil", "gas", "hydrocarbons", "steel", "coal", "consumer",
        "minorities", "minority", "tribal", "higher", "school", "schools", "secondary", "literacy", "basic", "primary",
        "elementary", "healthcare", "medical", "personnel", "price", "prices", "budget", "supply", "supplies",
        "internal",
        "european", "europe", "strategic", "strategy", "war", "veterans", "police", "administration", "archives",
        "archaeology", "antiquities", "hajj", "haj", "umrah", "islamic", "guidance", "dawah", "municipal",
        "municipalities", "community", "communities", "unity", "commodities", "commodity", "entrepreneurship", "small",
        "medium", "enterprises", "enterprise", "micro", "msme", "msmes", "business", "businesses", "ecological",
        "ecology", "transition", "land", "lands", "electronics", "atomic", "space", "nuclear", "chemicals",
        "fertilisers",
        "fertilizers", "pharmaceuticals", "jal", "shakti", "ayush", "corporate", "statistics", "statistical",
        "programme",
        "programmes", "implementation", "heavy", "cyber", "posts", "postal", "media", "mass", "press", "skill",
        "skills",
        "skilled", "vocational", "technical", "employment", "pensions", "pension", "insurance", "census",
        "anti-corruption", "accountability", "monitoring", "property", "estates", "estate", "plantation", "plantations",
        "sanitation", "sewerage", "hygiene", "nutrition", "reconstruction", "reform", "reforms", "relations", "interim",
        "north", "northern", "eastern", "north-eastern", "ireland", "levelling", "up", "net", "zero", "wine", "sea",
        "seas", "ocean", "oceans", "marine", "islands", "capital", "city", "cities", "town", "country", "village",
        "villages", "farm", "farms", "farming", "drought", "flood", "floods", "building", "buildings", "civilian",
        "military", "armed", "forces",
        "intelligence", "drugs", "drug", "anti-narcotics", "anti-drug", "elections", "electoral", "constitutional",
        "constitution", "legal", "prosecution", "judicial", "institutions", "institutional", "endowments", "arts",
        "art", "creative", "film", "films", "information-technology", "science-and-technology", "nrb", "diaspora",
        "expatriates", "expatriate", "emigration", "returnees", "land-reforms", "colonies", "consolidation",
        "food-security",
        "solid", "waste", "cleanliness", "wildlife", "parks", "zoos", "horticulture", "aquaculture", "sugar", "cotton",
        "jute", "silk", "handicrafts", "handloom", "crafts", "quarries", "cement", "electricity", "electric",
        "renewable",
        "renewables", "green", "hydropower", "hydro", "dams", "transformation", "universities", "university",
        "colleges",
        "boards", "board", "exhibitions", "expo", "customs", "treasuries", "debt", "statistics", "banking", "banks",
        "fdi", "crypto", "blockchain", "engineering", "holy", "places",
        "promotion", "unification", "citizenship", "transit", "international", "nationality", "nationalities",
        "solidarity", "equal", "opportunities", "opportunity", "competitiveness", "competition", "tribes", "castes",
        "empowerment", "panchayati", "raj", "fuel", "fuels", "dependencies", "exchequer", "courts", "peace", "ageing",
        "elderly", "disability", "disabilities", "disabled", "childcare", "hospitality", "wellbeing", "well-being",
        "biodiversity", "meteorology", "hydraulic", "hydraulics", "mobility", "decentralisation", "decentralization",
        "devolution", "territorial", "territories", "spatial", "cyberspace", "ai", "artificial", "semiconductors",
        "demography", "demographic", "grain", "grains", "agri-food", "agrifood", "agrarian", "agri", "agro",
        "francophonie", "patrimony", "tax", "credit", "crops", "blue", "provinces", "province",
        "language", "languages", "official", "reconciliation", "indigenous", "aboriginal", "pacific", "treaty",
        "māori", "maori", "conservation", "enforcement", "cinematography", "ex-servicemen",
        "scheduled", "prohibition", "registration", "stamps", "jobs", "workforce", "apprenticeships",
        "productivity", "exports", "imports", "export", "import", "exporters", "purchasing",
        "procurement", "standards", "quality", "certification", "metrology", "weights", "measures", "verification",
        "vision", "sovereign", "wealth", "funds", "amiri", "diwan", "endowment", "waqf",
        "sovereignty", "resilience", "eu", "asean", "saarc", "brics", "gcc", "nato",
        "mediterranean", "sahel", "intergovernmental",
        "presidential", "legislative", "parliament", "protocol", "ceremonies", "ethnic", "ethnicities",
        "anti-terrorism", "counter-terrorism", "counterterrorism", "crime", "policing", "borders", "border",
        "boundary", "nomadic", "pastoral", "pastoralism", "ranching", "wetlands", "lagoon", "aquatic", "animal",
        "animals", "plant", "veterinary", "husbandry", "resettlement", "autonomy",
        "autonomous", "enlargement", "cohesion", "accession", "streets", "metro", "rapid", "bus", "railroads",
        "merchant", "navy", "outer", "satellite", "broadband", "connectivity", "cybersecurity",
        "e-governance", "governance", "e-commerce", "startup", "startups", "start-ups", "libraries",
        "museums", "monuments", "folklore", "olympic", "olympics", "olympiad", "recreation",
        "processing", "distribution", "grievances", "dairying", "earth", "bridges", "liberation", "co-operatives",
        "work", "emiratisation", "emiratization", "tolerance", "coexistence", "advanced", "guard", "humanitarian",
        "reduction", "chieftaincy", "agribusiness", "cooperative", "traditional", "correctional", "corrections",
        "lowlands", "revenues", "smes", "patriots", "revitalization", "revitalisation", "policy", "policies",
        "domestic", "cost", "living", "sustainability", "sustainable", "state-owned", "administrative",
        "bureaucratic", "society", "sasana", "buddhasasana", "buddha", "councils", "physical", "citizens", "inter",
        "seniors", "aged", "care", "accounts", "action", "urbanization", "urbanisation", "territory", "logistics",
        "logistic", "mineral-resources",
        "religions", "beliefs", "worship", "reclamation", "desertification", "drinking", "hydrology",
        "meteorological", "aerospace", "airports", "airport", "seaports", "ethics", "integrity", "transparency",
        "tea", "coffee", "cocoa", "rubber", "timber", "horticultural", "floriculture", "poultry", "seeds", "soil",
        "fertiliser", "fertilizer", "specialised", "specialized", "unit",
        "agro-processing", "biotechnology", "pharmaceutical", "hospitals", "martyrs",
    };

    private static readonly HashSet<string> Connectors = new(StringComparer.OrdinalIgnoreCase)
        { "and", "of", "the", "for" };

    /// <summary>What federations leave to no province.</summary>
    private static readonly HashSet<string> CountryWide = new(StringComparer.OrdinalIgnoreCase)
    {
        "foreign", "defence", "defense", "interior", "railways", "railway", "commerce", "maritime", "aviation",
        "petroleum", "overseas", "external", "narcotics", "privatisation", "privatization", "states", "kashmir",
        "national", "inter-provincial", "interprovincial", "ports", "shipping", "armed", "space", "telecommunication",
    };

    /// <summary>Whether a subject is a country's, not a province's.</summary>
    public static bool IsCountryWide(string subject)
    {
        foreach (var range in subject.AsSpan().SplitAny(' ', ',', '/', '&'))
        {
            if (CountryWide.GetAlternateLookup<ReadOnlySpan<char>>().Contains(subject.AsSpan(range)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is part of the subject of a ministry.</summary>
    public static bool Has(ReadOnlySpan<char> word) => Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a word joins two parts of a subject.</summary>
    public static bool Joins(ReadOnlySpan<char> word) =>
        Connectors.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
