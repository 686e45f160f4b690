using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace NewsSearch.Tests.Extraction;

public sealed class ExtractionProperties
{
    private static readonly string[] Pieces =
    [
        "\n", "\n\n", " ", ": ", ", ", ".", "(", ")", "—", "• ", "|", "ISLAMABAD", "(APP)", "Published ", "Updated ",
        "By ", "date ",
        "2025-05-13", "May 13, 2025", "13/05/2025", "07:11am", "2 hours ago", "Prime Minister ", "Minister for ",
        "Ministers ",
        "Commerce", "and ", "of the ", "Tor Vikstad", "Norwegian ", "Punjab ", "’s", "\u00AD", "\u00A0", "\uD83D",
        "\uDE00", "\0",
        "â€™", "Ã", "&amp;", "&#10;", "Secretary of State ", "former ", "▲ 1.2%", "https://a.b", "\u0301", "\u202E",
        "Follow", "***",
    ];

    [Fact]
    public void Any_text_is_read_and_its_mentions_lie_within_it() =>
        Check(Gen.Choose(0, 0xFFFF).Select(unit => (char)unit).ArrayOf().Select(units => new string(units)));

    [Fact]
    public void Any_mixture_of_what_news_is_made_of_is_read_and_its_mentions_lie_within_it() =>
        Check(Gen.Elements(Pieces).ArrayOf().Select(pieces => string.Concat(pieces)));

    [Fact]
    public void A_long_text_of_one_word_takes_no_longer_than_its_length()
    {
        string[] words = ["Minister ", "and ", "May 1, ", "(((", "A. ", "Published ", "\u0301", "Khan, "];
        foreach (string word in words)
        {
            string text = new StringBuilder().Insert(0, word, 200_000 / word.Length).ToString();
            AssertSound(text);
            AssertSound(text.Replace(' ', '\n'));
        }
    }

    private static void Check(Gen<string> texts) => Prop.ForAll(
        texts.ToArbitrary(),
        text =>
        {
            AssertSound(text);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static void AssertSound(string text)
    {
        var options = new ExtractionOptions { ReferenceDate = new DateOnly(1, 1, 1) };
        var given = new NewsItem { Id = "1", Body = text };
        var filled = NewsExtractor.Fill(given);
        Assert.Equal(text, filled.Body);
        AssertMentions(filled);
        foreach (var item in RawNews.Parse(text, options).Append(NewsExtractor.Fill(given, ExtractMode.All)))
        {
            AssertMentions(item);
            Assert.Equal(item.Body, new UTF8Encoding(false, true).GetString(Encoding.UTF8.GetBytes(item.Body!)));
        }
    }

    private static void AssertMentions(NewsItem item)
    {

        foreach (var mention in item.Mentions!)
        {
            int length = (mention.In == "title" ? item.Title! : item.Body!).Length;
            Assert.InRange(mention.Start, 0, length);
            Assert.InRange(mention.Start + mention.Length, 0, length);
        }
    }
}
