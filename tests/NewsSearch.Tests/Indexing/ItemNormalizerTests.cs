using NewsSearch.Indexing;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Indexing;

public sealed class ItemNormalizerTests
{
    private readonly ItemNormalizer _normalizer = new(NewsVocabulary.Default, new FacetFieldSet([]));

    [Fact]
    public void An_item_in_its_final_form_is_taken_as_it_is()
    {
        var item = new NewsItem
        {
            Id = "1",
            Title = "Trade",
            Ministers = [new("Jam Kamal Khan")],
            Countries = [new("BY", "Belarus"), new("PK", "Pakistan")],
            Sectors = ["trade"],
        };
        Assert.Same(item, _normalizer.Normalize(item));
    }

    [Fact]
    public void Values_are_resolved_and_those_that_come_twice_are_taken_once()
    {
        var item = _normalizer.Normalize(new NewsItem
        {
            Id = "1",
            Title = "Trade",
            Countries = [new("belarus"), new("PK"), new("BY", "another name")],
            Sectors = ["trade", " ", "trade"],
        });
        Assert.Equal([new Country("BY", "Belarus"), new Country("PK", "Pakistan")], item.Countries);
        Assert.Equal(["trade"], item.Sectors);
    }

    [Fact]
    public void Of_many_values_those_that_come_twice_are_taken_once()
    {
        string[] values = [.. Enumerable.Range(0, 40).Select(i => $"value{i % 20}")];
        var item = _normalizer.Normalize(new NewsItem
        {
            Id = "1",
            Title = "Trade",
            Facets = new Dictionary<string, IReadOnlyList<string>> { ["label"] = values },
        });
        Assert.Equal(values[..20], item.Facets!["label"]);
    }

    [Fact]
    public void A_field_too_many_is_refused_and_not_remembered()
    {
        var fields = new FacetFieldSet([]);
        var names = Enumerable.Range(0, NewsLimits.FacetFields - ItemFacets.BuiltIn.Count).Select(i => $"f{i}");
        fields.Add([.. names]);
        Assert.Throws<ArgumentException>(() => fields.Add(["one-more"]));
        Assert.Throws<ArgumentException>(() => fields.Add(["one-more"]));
        fields.Add(["f1"]);
    }
}
