using NewsSearch.Extraction;

namespace NewsSearch.Tests.Extraction;

public class SectorDecisionTests
{
    [Fact]
    public void A_sector_in_title_and_lead_is_a_tag_with_less_than_one_that_stands_further_down()
    {
        SectorScore[] inTitle = [new(0, 40, 8, 8, 9), new(1, 16, 8, 8, 2), new(2, 15, 0, 0, 2)];
        Assert.True(SectorDecision.IsTag(inTitle, 1, SectorDecision.Weights));
        Assert.False(SectorDecision.IsTag(inTitle, 2, SectorDecision.Weights));
    }

    [Fact]
    public void A_sector_with_nearly_half_of_the_best_is_a_tag()
    {
        SectorScore[] scores = [new(0, 40, 8, 8, 9), new(1, 19.3f, 0, 0, 1), new(2, 18, 0, 0, 1)];
        Assert.True(SectorDecision.IsTag(scores, 1, SectorDecision.Weights));
        Assert.False(SectorDecision.IsTag(scores, 2, SectorDecision.Weights));
    }

    [Fact]
    public void A_sector_that_several_phrases_speak_for_needs_less()
    {
        SectorScore[] scores = [new(0, 40, 8, 8, 9), new(1, 12.1f, 0, 0, 3), new(2, 11.9f, 0, 0, 3)];
        Assert.True(SectorDecision.IsTag(scores, 1, SectorDecision.Weights));
        Assert.False(SectorDecision.IsTag(scores, 2, SectorDecision.Weights));
    }

    [Fact]
    public void Words_of_any_subject_alone_make_no_tag()
    {
        SectorScore[] scores = [new(0, 40, 8, 8, 9), new(1, 30, 8, 8, 0)];
        Assert.False(SectorDecision.IsTag(scores, 1, SectorDecision.Weights));
    }

    [Fact]
    public void Shares_are_of_the_best_and_of_the_sum()
    {
        var features = new float[SectorDecision.FeatureCount];
        SectorDecision.Describe([new(0, 30, 4, 0, 1), new(1, 10, 2, 0, 1)], 1, features);
        Assert.Equal([1, 1 / 3f, MathF.Log(10), 0.25f, 0.5f, 0, 1], features);
    }
}
