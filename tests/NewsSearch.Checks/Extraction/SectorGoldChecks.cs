using System.Globalization;
using NewsSearch.Extraction;
using Xunit.Abstractions;

namespace NewsSearch.Checks.Extraction;

/// <summary>Sectors of real articles, given their title and text alone, against labels made by hand.</summary>
public class SectorGoldChecks(ITestOutputHelper output)
{
    private const int Folds = 10;

    private static readonly IReadOnlyList<LabelledArticle> Articles = LabelledArticle.Read();

    [Fact]
    public void Three_of_four_tags_agree_and_the_main_sector_is_nearly_always_among_them()
    {
        var (f1, main) = Score(_ => SectorDecision.Weights.ToArray());
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"sectors: F1 {f1:F3}, main among them {main:F3}"));
        Assert.True(f1 >= 0.75, $"F1 is {f1:F3}");
        Assert.True(main >= 0.9, $"the main sector is among the tags of {main:F3} of the articles");
    }

    [Fact]
    public void Weights_learned_without_an_article_tag_it_nearly_as_well()
    {
        // Every tenth article is in the same fold; its weights are learned of the nine others.
        var weights = Enumerable.Range(0, Folds)
            .Select(fold => SectorLearning.Learn(Articles.Where((_, i) => i % Folds != fold))).ToArray();
        var (f1, main) = Score(article => weights[article % Folds]);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"ten-fold: F1 {f1:F3}, main among them {main:F3}"));
        Assert.True(f1 >= 0.7, $"F1 is {f1:F3}");
    }

    [Fact]
    public void The_weights_of_the_product_are_those_that_are_learned()
    {
        float[] learned = SectorLearning.Learn(Articles);
        output.WriteLine(string.Join(", ", learned.Select(
            weight => weight.ToString("0.##", CultureInfo.InvariantCulture) + "f")));
        Assert.Equal(learned, SectorDecision.Weights.ToArray());
    }

    private static (double F1, double Main) Score(Func<int, float[]> weightsOf)
    {
        int right = 0, missed = 0, beyond = 0, main = 0;
        for (int i = 0; i < Articles.Count; i++)
        {
            var article = Articles[i];
            var tags = LabelledArticle.Tagger.Tag(article.Title, article.Text, weightsOf(i))
                .Select(tag => tag.Sector).ToHashSet();
            int both = tags.Count(article.IsLabel);
            right += both;
            missed += article.Labels.Count - both;
            beyond += tags.Count - both;
            main += tags.Contains(article.Primary) ? 1 : 0;
        }

        return (2.0 * right / ((2 * right) + missed + beyond), main / (double)Articles.Count);
    }
}
