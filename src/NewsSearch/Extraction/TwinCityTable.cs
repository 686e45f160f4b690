namespace NewsSearch.Extraction;

/// <summary>Cities of one name in two countries, and the words that tell them apart.</summary>
internal static class TwinCityTable
{
    private static readonly (string City, string Country, string[] Signs)[] Twins =
    [
        ("Hyderabad", "IN", ["Telangana", "Andhra", "Secunderabad", "Deccan", "Telugu"]),
        ("Tripoli", "LB", ["Lebanon", "Lebanese"]),
        ("Birmingham", "US", ["Alabama"]),
        ("Valencia", "VE", ["Carabobo", "Venezuela"]),
    ];

    /// <summary>The country of a dateline's city, where a text has words of its twin's.</summary>
    /// <param name="dateline">The places of the dateline.</param>
    /// <param name="body">The text.</param>
    /// <param name="country">The country of the better known city.</param>
    public static string CountryOf(string dateline, string body, string country)
    {
        foreach (var (city, other, signs) in Twins)
        {
            if (dateline.StartsWith(city, StringComparison.OrdinalIgnoreCase))
            {
                foreach (string sign in signs)
                {
                    if (body.Contains(sign, StringComparison.Ordinal))
                    {
                        return other;
                    }
                }
            }
        }

        return country;
    }
}
