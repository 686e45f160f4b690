using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Tests.Analysis;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Vocabularies;

public class NameFoldingTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60);

    [Theory]
    [InlineData("Côte d’Ivoire", "cotedivoire")]
    [InlineData("São Tomé & Príncipe", "saotomeprincipe")]
    [InlineData("TÜRKİYE", "turkiye")]
    [InlineData("Lars Løkke Rasmussen", "larslokkerasmussen")]
    [InlineData("Việt Nam", "vietnam")]
    [InlineData("e\u0301t\u00E9", "ete")]
    [InlineData("پاکستان", "پاکستان")]
    [InlineData("5G", "5g")]
    [InlineData("—", "")]
    public void Case_accents_spaces_and_punctuation_go(string text, string folded) =>
        Assert.Equal(folded, NameFolding.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing() => Prop.ForAll(NastyText.Any, text =>
    {
        string once = NameFolding.Fold(text);
        Assert.Equal(once, NameFolding.Fold(once));
    }).Check(Thorough);

    [Fact]
    public void Folding_any_character_twice_changes_nothing() =>
        Assert.All(Enumerable.Range(1, 0xFFFF).Select(value => NameFolding.Fold((char)value)),
            folded => Assert.Equal(folded, NameFolding.Fold(folded)));
}
