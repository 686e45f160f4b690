namespace NewsSearch.Extraction.Ministers;

/// <summary>The countries whose ministers are called secretaries, and what of.</summary>
internal static class SecretaryTable
{
    private static readonly Dictionary<string, HashSet<string>> Subjects = new(StringComparer.Ordinal)
    {
        ["US"] = Set(
            "Treasury", "Defense", "Defence", "War", "Commerce", "Interior", "Energy", "Education", "Labor", "Labour",
            "Health", "Health and Human Services", "Agriculture", "Transportation", "Homeland Security", "Housing",
            "Housing and Urban Development", "Veterans Affairs"),
        ["GB"] = Set(
            "Foreign", "Home", "Health", "Defence", "Business", "Business and Trade", "Trade", "Education", "Justice",
            "Transport", "Environment", "Energy", "Culture", "Work and Pensions", "Pensions", "Housing", "Communities",
            "Levelling Up", "Northern Ireland", "Technology", "Science", "International Development"),
        ["PH"] = Set(
            "Foreign", "Foreign Affairs", "Finance", "Defense", "Defence", "National Defense", "Trade", "Transport",
            "Transportation", "Energy", "Agriculture", "Health", "Education", "Labor", "Labour", "Justice", "Interior",
            "Environment", "Tourism", "Budget", "Migrant Workers", "Public Works"),
        ["MX"] = Set(
            "Foreign", "Economy", "Finance", "Interior", "Energy", "Security", "Agriculture", "Health", "Education",
            "Defense", "Defence", "Labor", "Labour", "Environment"),
    };

    /// <summary>Where the head of a department's officials is called secretary, and goes abroad.</summary>
    public static IReadOnlyList<string> CountriesOfOfficials { get; } = ["PK", "IN", "BD", "LK", "NP", "MV"];

    /// <summary>Whether officials called secretaries of this subject go abroad.</summary>
    public static bool Travels(string subject) =>
        subject is "Foreign" or "Commerce" or "Defence" or "Interior" or "Trade" or "Finance" or "Energy";

    /// <summary>Whether a country calls its ministers secretaries.</summary>
    public static bool HasSecretaries(string? country) => country is not null && Subjects.ContainsKey(country);

    /// <summary>Whether a country has a minister who is called secretary of this subject.</summary>
    public static bool Has(string? country, string subject) =>
        country is not null && Subjects.TryGetValue(country, out var subjects) && subjects.Contains(subject);

    private static HashSet<string> Set(params string[] subjects) => new(subjects, StringComparer.OrdinalIgnoreCase);
}
