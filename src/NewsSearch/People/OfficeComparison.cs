using System.Collections.Frozen;
using NewsSearch.Vocabularies;

namespace NewsSearch.People;

/// <summary>Decides whether what items say of two names speaks for one person: offices and dates.</summary>
internal static class OfficeComparison
{
    // A name may be written one way in spring and another in autumn; a term of office is longer.
    private const int DaysApart = 183;

    // Words that many portfolios have and that tell none of them.
    private static readonly FrozenSet<string> Common = new[]
    {
        "and", "of", "for", "the", "minister", "ministry", "federal", "provincial", "state", "national", "affairs",
        "services", "development", "division", "resources", "special", "initiatives", "department", "public", "deputy",
        "general", "management", "control",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the periods in which both names occur overlap or nearly do; undated ones fit any.</summary>
    public static bool AreNear(PersonValue a, PersonValue b) =>
        a.First is not { } aFirst || a.Last is not { } aLast || b.First is not { } bFirst || b.Last is not { } bLast
        || Math.Max(aFirst.DayNumber, bFirst.DayNumber) - Math.Min(aLast.DayNumber, bLast.DayNumber) <= DaysApart;

    /// <summary>Whether both names have an office that can be one.</summary>
    /// <remarks>
    /// Names that differ in spelling only need a country; a shorter name needs the portfolio, too, and one of a single
    /// word the very jurisdiction.
    /// </remarks>
    public static bool AreCompatible(PersonValue a, PersonValue b)
    {
        int words = Math.Min(a.Parts.Words.Length, b.Parts.Words.Length);
        bool sameName = NameComparison.AreSpellings(a.Parts, b.Parts);
        if (sameName && (a.Offices.Count == 0 || b.Offices.Count == 0))
        {
            return true;
        }

        foreach (var one in a.Offices)
        {
            foreach (var other in b.Offices)
            {
                if (AreOne(one, other, words, sameName))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AreOne(PersonOffice one, PersonOffice other, int words, bool sameName)
    {
        if (words == 1 && !sameName)
        {
            return one.Jurisdiction is not null && one.Jurisdiction == other.Jurisdiction
                && one.Portfolio is not null && SharePortfolio(one.Portfolio, other.Portfolio ?? "");
        }

        return ShareCountry(one.Jurisdiction, other.Jurisdiction)
            && (sameName || (one.Portfolio is { } portfolio && other.Portfolio is { } same
                && SharePortfolio(portfolio, same)));
    }

    private static bool ShareCountry(string? one, string? other) => one is null || other is null
        || one.AsSpan(0, Math.Min(2, one.Length)).SequenceEqual(other.AsSpan(0, Math.Min(2, other.Length)));

    /// <summary>Whether two portfolios are alike, or share a word that tells them from others.</summary>
    private static bool SharePortfolio(string one, string other)
    {
        if (NameFolding.Fold(one) == NameFolding.Fold(other))
        {
            return true;
        }

        // Heads of governments have no portfolio, and their deputies are others.
        return !IsHead(one) && !IsHead(other) && Words(one).Intersect(Words(other)).Any();
    }

    private static bool IsHead(string portfolio) =>
        portfolio.EndsWith("Minister", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Words(string portfolio) => portfolio
        .Split([' ', ',', '-', '&', '/'], StringSplitOptions.RemoveEmptyEntries).Select(NameFolding.Fold)
        .Where(word => word.Length > 0 && !Common.Contains(word));
}
