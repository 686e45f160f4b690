using System.Text;

namespace NewsSearch.Extraction.Ministers;

/// <summary>Writes the subject of an office in one way: "foreign" becomes "Foreign Affairs".</summary>
internal static class PortfolioName
{
    /// <summary>The subject as items show it.</summary>
    public static string Of(string words) =>
        Plain(words) is var name && name is "Foreign" or "External Affairs" ? "Foreign Affairs" : name;

    /// <summary>
    /// What the same office is called in another country: foreign ministers are not secretaries of state.
    /// </summary>
    public static string? Elsewhere(string? subject, string country) =>
        country == "US" && subject == "Foreign Affairs" ? "Secretary of State"
        : country != "US" && subject is "Secretary of State" or "Foreign Secretary" ? "Foreign Affairs"
        : subject?.EndsWith(" Secretary", StringComparison.Ordinal) == true && !SecretaryTable.HasSecretaries(country)
            ? subject[..^10]
            : subject;

    /// <summary>The subject as it stands, with capitals.</summary>
    public static string Plain(string words)
    {
        var name = new StringBuilder(words.Length);
        bool start = true;
        foreach (var range in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan(range);
            if (word.Length == 0)
            {
                continue;
            }

            if (!start)
            {
                name.Append(' ');
            }

            bool small = PortfolioTable.Joins(word);
            name.Append(small ? char.ToLowerInvariant(word[0]) : char.ToUpperInvariant(word[0])).Append(word[1..]);
            start = false;
        }

        return name.ToString();
    }

    /// <summary>The more telling of two subjects of one person, or both.</summary>
    public static string Join(string first, string second)
    {
        var one = Words(first);
        var two = Words(second);
        return one.IsSupersetOf(two) ? first : two.IsSupersetOf(one) ? second : first + " and " + second;
    }

    private static HashSet<string> Words(string name)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string word in name.Split([' ', ',', '/', '&', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!PortfolioTable.Joins(word) && !word.Equals("affairs", StringComparison.OrdinalIgnoreCase)
                && !word.Equals("division", StringComparison.OrdinalIgnoreCase))
            {
                words.Add(word);
            }
        }

        return words;
    }
}
