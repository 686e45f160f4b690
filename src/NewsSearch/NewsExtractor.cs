using NewsSearch.Extraction;
using NewsSearch.Vocabularies;

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
        NewsItem item, ExtractMode mode = ExtractMode.Missing, ExtractionOptions? options = null) =>
        Fill(item, mode, options, new List<DroppedLine>());

    /// <summary>As the other, and says which lines of the body were left out.</summary>
    /// <param name="item">The item.</param>
    /// <param name="mode">Which members are filled; lines are left out with <see cref="ExtractMode.All"/> only.</param>
    /// <param name="options">What is known about it besides.</param>
    /// <param name="dropped">Takes the lines, with their numbers in the body, in its order.</param>
    /// <exception cref="ArgumentNullException">The item or the collection is null.</exception>
    public static NewsItem Fill(
        NewsItem item, ExtractMode mode, ExtractionOptions? options, ICollection<DroppedLine> dropped)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(dropped);
        return mode == ExtractMode.None ? item : ItemFiller.Fill(
            item, mode, (options ?? ExtractionOptions.Default).ToContext(), dropped);
    }

    /// <summary>The item as another vocabulary would have filled in its facets.</summary>
    /// <remarks>
    /// Ministers, countries, sectors, fields of the vocabulary's own, and the mentions that go with them, are read
    /// anew where extraction had filled them (<see cref="NewsItem.Extracted"/>) or where they are absent; what was
    /// given is resolved and stays. Title, date, source and the like stay, too: the lines that they were read from are
    /// no longer in the text, and no vocabulary has a say in them. Of an item that notes no extraction what it lacks is
    /// filled in.
    /// </remarks>
    /// <param name="item">The item.</param>
    /// <param name="vocabulary">The vocabulary; null takes the one that comes with the library.</param>
    /// <exception cref="ArgumentNullException">The item is null.</exception>
    public static NewsItem Reextract(NewsItem item, NewsVocabulary? vocabulary = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        return ItemRefiller.Refill(item, new(vocabulary ?? NewsVocabulary.Default));
    }
}
