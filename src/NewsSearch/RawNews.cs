using NewsSearch.Extraction;

namespace NewsSearch;

/// <summary>Makes clean, dated items with facets of raw text as people scrape or paste it.</summary>
public static class RawNews
{
    /// <summary>The items of a text: none for a text without words, several where it holds several articles.</summary>
    /// <param name="text">The text, with all that surrounded the article on its page.</param>
    /// <param name="options">What is known about it besides.</param>
    /// <returns>Items whose members are all answered: what the text does not say is empty rather than null.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static IReadOnlyList<NewsItem> Parse(string text, ExtractionOptions? options = null) =>
        Explain(text, options).Items;

    /// <summary>The items of a text, with the lines that were dropped and why.</summary>
    /// <inheritdoc cref="Parse"/>
    public static RawNewsExplanation Explain(string text, ExtractionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RawTextExtractor.Extract(text, (options ?? ExtractionOptions.Default).ToContext());
    }
}
