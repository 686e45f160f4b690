using System.Security.Cryptography;
using System.Text;

namespace NewsSearch.Ingest.Html;

/// <summary>The way of a web page to one item: tree, data, chrome, text, extraction.</summary>
internal static class PageReader
{
    /// <summary>The item of a page and what it leaves out, or null for a page without text.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="options">What is known besides; its id counts before the page's own.</param>
    /// <param name="otherId">The id where the page has none; null takes a hash of its text.</param>
    /// <param name="explain">Whether what is left out is asked for.</param>
    public static (NewsItem Item, IReadOnlyList<DroppedLine> Dropped)? Read(
        PageTree tree, ExtractionOptions options, string? otherId, bool explain)
    {
        var hints = new PageHints(tree);
        var lengths = new PageLengths(tree);
        var meta = MetaFacts.Read(tree, options);
        var facts = EmbeddedData.Read(tree, meta.Url, options).Or(meta);
        string? pageTitle = PageTitle(tree);
        var (headline, shown) = PageHeadline.Find(tree, hints, lengths, facts.Title, pageTitle);
        var chrome = new ChromeMarks(tree, lengths, hints, headline);
        var blocks = BlockReader.Read(tree, chrome, hints, lengths, headline);
        if (headline < 0)
        {
            (headline, shown) = PageHeadline.FindBlock(blocks, facts.Title ?? pageTitle);
        }

        var stories = new StoryFinder(tree, hints, chrome, blocks).Find(headline);
        var story = new StoryText(tree, blocks, chrome, stories, headline);
        var marked = new MarkedFacts(tree, hints, lengths, chrome, options);
        facts = facts.Or(marked.Microdata()).Or(marked.Times(stories[0], headline));
        if (story.Text.Length <= HydrationData.LongestShown && facts.Body is null)
        {
            bool showsNone = story.Kept.All(block => block.Prose == 0);
            string?[] titles = [facts.Title, shown, pageTitle];
            facts = facts.Or(HydrationData.Read(tree, meta.Url ?? facts.Url, titles, showsNone, options));
        }

        facts = facts.Or(new PageFacts { Title = shown ?? pageTitle });
        string text = BodyChoice.Of(story.Text, facts.Body);
        if (text.Length == 0 && (facts.Body is null && meta.Title is null))
        {
            return null;
        }

        facts = facts.Or(marked.Author());
        bool isOther = !PageHeadline.Words(facts.Title ?? "").Contains(
            PageHeadline.Words(shown ?? ""), StringComparison.Ordinal);
        var dropped = explain ? DroppedParts.List(tree, chrome, story, text, isOther ? headline : -1) : [];
        facts = facts with { Id = options.Id ?? OwnId(facts) ?? otherId };
        var item = Complete(facts, text, [.. story.Lines], options, dropped);
        return string.IsNullOrEmpty(item.Title) && string.IsNullOrEmpty(item.Body) ? null
            : (item, explain ? dropped : []);
    }

    private static string? PageTitle(PageTree tree)
    {
        for (int i = 0; i < tree.Body; i++)
        {
            if (tree.Nodes[i].Name == "title")
            {
                return PageFacts.Value(tree.TextOf(i));
            }
        }

        return null;
    }

    /// <summary>Fills what the data of the page leave open from its lines, and cleans the text as any text.</summary>
    private static NewsItem Complete(
        PageFacts facts, string text, string[] lines, ExtractionOptions options, List<DroppedLine> dropped)
    {
        var item = new NewsItem
        {
            Id = facts.Id ?? Hash(text.Length > 0 ? text : facts.Title ?? ""),
            Title = facts.Title,
            Body = text,
            Published = facts.Published,
            Provenance = facts.Published is null ? null : DateProvenance.Metadata,
            Updated = facts.Updated,
            Author = facts.Author,
            Source = facts.Source,
            Url = facts.Url,
            Language = facts.Language,
        };
        if (lines.Length > 0 && (item.Published is null || item.Author is null))
        {
            item = WithLines(item, lines, options);
        }

        item = NewsExtractor.Fill(item, ExtractMode.All, options, dropped);
        return item.Published is null && item.Updated is { } updated && facts.Updated is not null
            ? item with { Published = updated, Provenance = DateProvenance.Metadata } : item;
    }

    /// <summary>
    /// What the lines between headline and text say of author and date, where the page's data do not.
    /// </summary>
    private static NewsItem WithLines(NewsItem item, string[] lines, ExtractionOptions options)
    {
        var read = NewsExtractor.Fill(
            new NewsItem { Id = item.Id, Title = item.Title, Source = item.Source, Body = string.Join("\n\n", lines) },
            ExtractMode.All, options);
        bool dated = item.Published is null && read.Published is not null;

        // What the lines say was read of text, not given: the item that it was read into notes so. Members that are
        // set to what the page's data say, or opened again, count by themselves as not read.
        return read with
        {
            Title = item.Title,
            TitleDerived = item.TitleDerived,
            Body = item.Body,
            Published = dated ? read.Published : item.Published,
            Provenance = dated ? read.Provenance : item.Provenance,
            Updated = item.Updated ?? read.Updated,
            Dateline = null,
            Author = item.Author ?? read.Author,
            Source = item.Source ?? read.Source,
            Url = item.Url,
            Language = item.Language,
            Ministers = null,
            Countries = null,
            Sectors = null,
            Mentions = null,
            Facets = null,
        };
    }

    private static string? OwnId(PageFacts facts)
    {
        string? id = facts.Id ?? facts.Url;
        return id is not null && Encoding.UTF8.GetByteCount(id) <= NewsLimits.IdBytes && !id.Any(char.IsControl)
            ? id : null;
    }

    private static string Hash(string text) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
