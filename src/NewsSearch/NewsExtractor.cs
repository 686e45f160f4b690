using NewsSearch.Extraction;

namespace NewsSearch;

/// <summary>Fills in what an item does not say about itself.</summary>
public static class NewsExtractor
{
    /// <summary>The item with its absent members read from its text.</summary>
    /// <remarks>
    /// What is given is never overruled: values that the vocabulary knows by another spelling take their canonical one
    /// ("Belarus" becomes BY), unknown ones stay as they are. With <see cref="ExtractMode.All"/> title and body are
    /// cleaned, too, of what is certainly no part of the article: soft hyphens, advertising tails, page elements, the
    /// site's name.
    /// </remarks>
    /// <param name="item">The item.</param>
    /// <param name="mode">Which members are filled; <see cref="ExtractMode.None"/> returns the item as it is.</param>
    /// <param name="options">What is known about it besides.</param>
    /// <exception cref="ArgumentNullException">The item is null.</exception>
    public static NewsItem Fill(
        NewsItem item, ExtractMode mode = ExtractMode.Missing, ExtractionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        return mode == ExtractMode.None ? item : ItemFiller.Fill(
            item, mode, (options ?? ExtractionOptions.Default).ToContext());
    }
}
