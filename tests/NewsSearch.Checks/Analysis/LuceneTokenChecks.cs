using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSearch.Analysis;

namespace NewsSearch.Checks.Analysis;

/// <summary>The Lucene analyzer against Lucene itself: every term, position and offset.</summary>
public class LuceneTokenChecks
{
    [Theory]
    [InlineData("data/pak2025-dev.ndjson.gz")]
    [InlineData("data/reuters-dev.ndjson.gz")]
    [InlineData("data/time-dev/docs.ndjson.gz")]
    public void Real_news_has_the_tokens_of_Lucene(string file) => Compare(Articles(file));

    [Fact]
    public void Nasty_lines_have_the_tokens_of_Lucene() => Compare(NastyLines.Written);

    [Fact]
    public void Random_lines_of_every_class_of_character_have_the_tokens_of_Lucene() =>
        Compare(NastyLines.Random(seed: 20, count: 200_000));

    [Fact]
    public void Every_code_point_in_several_neighbourhoods_has_the_tokens_of_Lucene() =>
        Compare(NastyLines.CodePoints());

    [Fact]
    public void Both_vocabularies_of_Snowball_have_the_tokens_of_Lucene() =>
        Compare(new[] { "english", "porter" }.SelectMany(algorithm =>
            File.ReadLines(DebianData.Path($"snowball/data/{algorithm}/voc.txt", "snowball-data"))));

    private static void Compare(IEnumerable<string> lines)
    {
        string path = Path.GetTempFileName();
        try
        {
            string[] texts = [.. lines];
            File.WriteAllLines(path, texts);
            var differences = new List<string>();
            int compared = 0;
            var analyzer = Analyzer.Create(Similarity.Lucene8);
            foreach (string expected in LucenePeer.Run("LuceneRank", "tokens", path))
            {
                string text = texts[compared++];
                string actual = Describe(analyzer, text);
                if (actual != expected)
                {
                    differences.Add($"{Escape(text)}\n  ours   {Escape(actual)}\n  Lucene {Escape(expected)}");
                }
            }

            Assert.Equal(texts.Length, compared);
            DifferenceReport.AssertNone(differences, compared);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The tokens as the peer prints them: term/increment/start/end.</summary>
    private static string Describe(Analyzer analyzer, string text)
    {
        var tokens = new TokenBuffer();
        analyzer.Analyze(text, tokens);
        var line = new StringBuilder();
        int last = -1;
        for (int i = 0; i < tokens.Count; i++)
        {
            Token token = tokens[i];
            line.Append(Encoding.UTF8.GetString(tokens.Term(i))).Append(CultureInfo.InvariantCulture,
                $"/{token.Position - last}/{token.Start}/{token.Start + token.Length} ");
            last = token.Position;
        }

        return line.ToString();
    }

    private static IEnumerable<string> Articles(string file)
    {
        foreach (string line in SharedData.Lines(file))
        {
            using var item = JsonDocument.Parse(line);
            JsonElement root = item.RootElement;
            string title = root.TryGetProperty("title", out JsonElement value) ? value.GetString() ?? "" : "";
            string text = root.TryGetProperty("text", out value) ? value.GetString() ?? "" : "";

            // The peer reads one text a line; line ends and spaces are the same to its tokenizer.
            yield return (title + " " + text).Replace('\n', ' ').Replace('\r', ' ');
        }
    }

    private static string Escape(string text) => string.Concat(text.Take(300).Select(value =>
        value is >= ' ' and < '\u007F' ? value.ToString() : $"\\u{(int)value:X4}"));
}
