namespace NewsSearch.Corpus;

/// <summary>The sectors of the synthetic news, most frequent first, with words that items about them repeat.</summary>
internal static class SectorTable
{
    /// <summary>Tag, portfolio of the minister in charge, and topical words.</summary>
    public static readonly (string Tag, string Portfolio, string[] Words)[] Rows =
    [
        ("trade", "Commerce", ["trade", "exports", "imports", "tariff", "customs", "market", "joint", "venture"]),
        ("finance", "Finance", ["bank", "budget", "tax", "loans", "debt", "investors", "inflation", "revenue"]),
        ("security", "Interior", ["police", "border", "arrested", "smuggling", "soldiers", "attack", "crime", "drugs"]),
        ("governance", "Parliamentary Affairs", ["election", "parliament", "assembly", "cabinet", "vote", "party"]),
        ("diplomacy", "Foreign Affairs", ["ambassador", "talks", "relations", "treaty", "bilateral", "visit"]),
        ("energy", "Energy", ["electricity", "gas", "oil", "solar", "grid", "fuel", "coal", "wind"]),
        ("agriculture", "Agriculture", ["wheat", "cotton", "farmers", "crop", "rice", "livestock", "growers", "sugar"]),
        ("health", "Health", ["hospital", "doctors", "vaccine", "patients", "disease", "nurses", "medicine", "virus"]),
        ("transport", "Transport", ["railway", "airport", "port", "trains", "flights", "cargo", "highway", "ships"]),
        ("education", "Education", ["school", "students", "university", "teachers", "training", "pupils"]),
        ("technology", "Information Technology", ["digital", "internet", "software", "satellite", "network", "data"]),
        ("infrastructure", "Housing", ["housing", "construction", "cement", "bridge", "road", "city"]),
        ("water", "Water Resources", ["water", "dam", "canal", "river", "reservoir", "irrigation"]),
        ("justice", "Law", ["court", "judge", "lawyers", "appeal", "rights", "case"]),
        ("environment", "Climate Change", ["climate", "pollution", "emissions", "wildlife", "waste", "air"]),
        ("textiles", "Textiles", ["textile", "yarn", "garments", "mills", "cotton", "spinning"]),
        ("manufacturing", "Industries", ["factory", "machinery", "steel", "production", "industrial", "plant"]),
        ("labour", "Labour", ["workers", "wages", "union", "jobs", "employment", "skills"]),
        ("welfare", "Social Protection", ["women", "children", "poverty", "families", "pension", "youth"]),
        ("humanitarian", "Relief", ["refugees", "migrants", "relief", "aid", "floods", "camps"]),
        ("mining", "Mines", ["copper", "gold", "mine", "minerals", "ore", "mining"]),
        ("tourism", "Tourism", ["tourists", "hotel", "visitors", "mountain", "tourism", "guides"]),
        ("sport", "Sports", ["cricket", "match", "team", "players", "hockey", "coach"]),
        ("culture", "Culture", ["museum", "film", "music", "festival", "heritage", "writers"]),
        ("food", "Food", ["flour", "bread", "nutrition", "food", "shortage", "prices"]),
        ("minorities", "Minorities Affairs", ["minority", "church", "temple", "rights", "communities", "pilgrims"]),
        ("fisheries", "Fisheries", ["fish", "boats", "harbour", "fishing", "nets", "shrimp"]),
        ("forestry", "Forests", ["forest", "trees", "timber", "plantation", "seedlings", "rangers"]),
    ];
}
