using NewsSearch.Ingest.Formats;

namespace NewsSearch.Ingest.Html;

/// <summary>Chooses between the text that a page shows and the one that its data give.</summary>
/// <remarks>
/// Texts in data have often lost their paragraphs or are cut off, and pages that are drawn by scripts show none. The
/// shown text counts where it holds nearly all that the data say, or where those are but a summary.
/// </remarks>
internal static class BodyChoice
{
    /// <summary>The text of an article.</summary>
    /// <param name="shown">The text that the page shows.</param>
    /// <param name="given">The text that its data give, or null.</param>
    public static string Of(string shown, string? given)
    {
        string plain = given is null ? "" : MarkupText.Body(given).Text;
        if (plain.Length == 0 || shown.Length == 0)
        {
            return shown.Length == 0 ? plain : shown;
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (string word in Words(shown))
        {
            words.Add(word);
        }

        int all = 0, found = 0;
        foreach (string word in Words(plain))
        {
            all++;
            found += words.Contains(word) ? 1 : 0;
        }

        return found * 10 >= all * 9 || plain.Length * 2 < shown.Length ? shown : plain;
    }

    private static string[] Words(string text) => PageHeadline.Words(text).Split(' ');
}
