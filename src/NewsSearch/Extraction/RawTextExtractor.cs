using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsSearch.Extraction.Articles;
using NewsSearch.Extraction.Lines;

namespace NewsSearch.Extraction;

/// <summary>
/// The way of a raw text: characters repaired, lines read and classified, articles split and read, fields found.
/// </summary>
internal static class RawTextExtractor
{
    /// <summary>The items of a raw text and the lines that went into none.</summary>
    public static RawNewsExplanation Extract(string text, ExtractionContext context)
    {
        string repaired = TextRepair.Repair(text);
        var lines = LineClassifier.Classify(LineReader.Read(repaired, context.DateOrder), context.DateOrder);
        var starts = ArticleSplitter.Starts(lines, context.DateOrder);
        var dropped = new List<DroppedLine>();
        var items = new List<NewsItem>(starts.Count);
        for (int i = 0; i < starts.Count; i++)
        {
            int end = i + 1 < starts.Count ? starts[i + 1] : lines.Count;
            if (ArticleReader.Read(lines.GetRange(starts[i], end - starts[i]), context, dropped) is { } article)
            {
                string id = items.Count == 0
                    ? context.Id ?? Hash(repaired)
                    : string.Create(CultureInfo.InvariantCulture, $"{items[0].Id}#{items.Count + 1}");
                var item = FacetFiller.Fill(ItemBuilder.Build(id, article, context), ExtractMode.Missing, context);

                // What the caller said of it beforehand was given.
                var given = new NewsItem { Id = id, Source = context.Source };
                items.Add(ExtractedMembers.Mark(
                    given, item, ExtractMode.Missing, context.Vocabulary.VersionNumber));
            }
        }

        return new(items, dropped);
    }

    /// <summary>The id of a text that has none: the same text gives the same id, whatever its line ends.</summary>
    private static string Hash(string repaired)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(repaired.Trim()));
        return "sha256:" + Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }
}
