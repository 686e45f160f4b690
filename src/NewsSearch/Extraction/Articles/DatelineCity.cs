using NewsSearch.Extraction.Lines;

namespace NewsSearch.Extraction.Articles;

/// <summary>Decides on datelines whose form alone proves nothing: "LAMU: Three cranes", "IMF: Growth".</summary>
internal static class DatelineCity
{
    /// <summary>Whether the words are a place for certain.</summary>
    /// <param name="dateline">The words.</param>
    /// <param name="text">The article, which writes a place with small letters, too, but never an acronym.</param>
    public static bool Accepts(Dateline dateline, string text)
    {
        if (dateline.IsCertain)
        {
            return true;
        }

        string place = dateline.Place;
        if (place.Length < 3 || place.AsSpan().ContainsAnyInRange('a', 'z') || !DatelineWordsTable.MayBeAcronym(place))
        {
            return false;
        }

        string written = string.Concat(place.AsSpan(0, 1), place[1..].ToLowerInvariant());
        return text.Contains(written, StringComparison.Ordinal);
    }
}
