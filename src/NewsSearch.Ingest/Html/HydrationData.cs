using System.Text.Json;
using NewsSearch.Ingest.Formats;

namespace NewsSearch.Ingest.Html;

/// <summary>Reads the article of a page that shows none until a script has drawn it from data in the page.</summary>
/// <remarks>
/// The data have any form: <c>__NEXT_DATA__</c> and its likes, <c>window.__INITIAL_STATE__ = { … }</c>, nodes of
/// schema.org. An object with a headline and a long text counts as the page's article if it has the page's address;
/// else if it has the page's headline; else if it is longer by far than any other. Otherwise none does.
/// </remarks>
internal static class HydrationData
{
    /// <summary>A page that shows more is read as it shows itself.</summary>
    public const int LongestShown = 200;

    /// <summary>Headlines of fewer characters occur within others by accident.</summary>
    private const int ShortestTitle = 12;

    /// <summary>How many times as long as the next an article is that stands for the page by its length.</summary>
    private const int ByFar = 3;

    /// <summary>What the data say of the page's article; nothing where it is not certain which one that is.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="address">The page's address, or null.</param>
    /// <param name="titles">What the page calls itself.</param>
    /// <param name="showsNone">Whether the page shows no sentence that may be its article.</param>
    /// <param name="options">How dates are read.</param>
    public static PageFacts Read(
        PageTree tree, string? address, IEnumerable<string?> titles, bool showsNone, ExtractionOptions options)
    {
        var articles = Articles(ScriptValues.OfType(tree, "application/json")
            .Concat(ScriptValues.Assigned(tree)).Concat(ScriptValues.OfType(tree, "application/ld+json")));
        if (articles.Count == 0)
        {
            return PageFacts.None;
        }

        var called = titles.OfType<string>().Select(PageHeadline.Words).ToList();
        return (Longest(articles.Where(a => IsAt(a, address)))
            ?? Longest(articles.Where(a => IsCalled(a, called)))
            ?? (showsNone ? ByLength(articles) : null)) is { } article ? Facts(article, options) : PageFacts.None;
    }

    /// <summary>The articles of some values, each text once.</summary>
    private static List<DrawnArticle> Articles(IEnumerable<JsonElement> values)
    {
        var articles = new Dictionary<string, DrawnArticle>(StringComparer.Ordinal);
        var waiting = new Stack<JsonElement>(values);
        while (waiting.TryPop(out var value))
        {
            if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (var element in value.EnumerateArray())
                {
                    waiting.Push(element);
                }
            }
            else if (value.ValueKind == JsonValueKind.Object)
            {
                if (DrawnArticle.Of(value) is { } article)
                {
                    articles[article.Body] = article;
                }

                foreach (var property in value.EnumerateObject())
                {
                    waiting.Push(property.Value);
                }
            }
        }

        return [.. articles.Values];
    }

    private static DrawnArticle? Longest(IEnumerable<DrawnArticle> articles) => articles.MaxBy(a => a.Body.Length);

    private static DrawnArticle? ByLength(List<DrawnArticle> articles)
    {
        var longest = articles.Where(a => !a.IsNamed).OrderByDescending(a => a.Body.Length).Take(2).ToList();
        return longest.Count == 1 || (longest.Count == 2 && longest[0].Body.Length > ByFar * longest[1].Body.Length)
            ? longest[0] : null;
    }

    /// <summary>Whether an article has the page's address, its path, or the last part of it.</summary>
    private static bool IsAt(DrawnArticle article, string? address)
    {
        string page = (address ?? "").TrimEnd('/');
        string own = (article.Address ?? "").Trim('/');
        return own.Length > 1 && page.EndsWith(own, StringComparison.OrdinalIgnoreCase)
            && (page.Length == own.Length || page[^(own.Length + 1)] == '/');
    }

    private static bool IsCalled(DrawnArticle article, List<string> titles)
    {
        string own = PageHeadline.Words(MarkupText.Line(article.Title));
        return titles.Exists(t => t == own
            || (own.Length >= ShortestTitle && t.Contains(own, StringComparison.Ordinal))
            || (t.Length >= ShortestTitle && own.StartsWith(t, StringComparison.Ordinal)));
    }

    private static PageFacts Facts(DrawnArticle article, ExtractionOptions options)
    {
        var facts = new PageFacts
        {
            Title = PageFacts.Value(MarkupText.Line(article.Title)),
            Body = article.Body,
            Url = PageFacts.Address(article.Address),
        };
        var dates = new MemberDates(article.Json, options, []);
        foreach (var property in article.Json.EnumerateObject())
        {
            string name = JsonString.Name(property);
            facts = MemberNameTable.Member(name) switch
            {
                "published" => facts.Or(new PageFacts { Published = PageFacts.Known(dates.Of(name)) }),
                "updated" => facts.Or(new PageFacts { Updated = PageFacts.Known(dates.Of(name)) }),
                "author" => facts.Or(new PageFacts { Author = PageFacts.Name(Names.Of(property.Value, [])) }),
                "source" => facts.Or(new PageFacts { Source = PageFacts.Name(Names.Of(property.Value, [])) }),
                "language" => facts.Or(new PageFacts
                {
                    Language = MetaFacts.LanguageTag(JsonString.Of(property.Value)),
                }),
                _ => facts,
            };
        }

        return facts;
    }
}
