using NewsSearch.Extraction.Lines;

namespace NewsSearch.Extraction.Articles;

/// <summary>Decides on datelines whose form alone proves nothing, such as "Islamabad: The minister said".</summary>
internal static class DatelineCity
{
    /// <summary>Whether the words are a place for certain.</summary>
    public static bool Accepts(Dateline dateline) => dateline.IsCertain;
}
