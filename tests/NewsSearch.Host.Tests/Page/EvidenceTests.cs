using NewsSearch.Host.Page;

namespace NewsSearch.Host.Tests.Page;

public sealed class EvidenceTests
{
    private const string Body =
        "A first paragraph.\nThe minister of a country far away from here came to Minsk on a Tuesday to see the mills.";

    [Fact]
    public void The_words_around_a_place_are_whole_and_of_its_paragraph()
    {
        var place = Assert.Single(Of(Body, Body.IndexOf("Minsk", StringComparison.Ordinal), 5));
        Assert.Equal("… far away from here came to ", place.Before);
        Assert.Equal("Minsk", place.Words);
        Assert.Equal(" on a Tuesday to see the\u00A0…", place.After);
        place = Assert.Single(Of(Body, Body.IndexOf("The", StringComparison.Ordinal), 12));
        Assert.Equal("", place.Before);
        Assert.Equal(" of a country far away from\u00A0…", place.After);
        place = Assert.Single(Of(Body, 0, Body.IndexOf('\n', StringComparison.Ordinal)));
        Assert.Equal(("", "A first paragraph.", ""), (place.Before, place.Words, place.After));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(0, -1)]
    [InlineData(110, 1)]
    [InlineData(2, int.MaxValue)]
    public void A_place_outside_the_text_is_left_out(int start, int length) => Assert.Empty(Of(Body, start, length));

    [Fact]
    public void Half_a_character_is_no_place()
    {
        const string text = "a \U0001F4F0 b";
        Assert.Empty(Of(text, 3, 2));
        Assert.Empty(Of(text, 0, 3));
        Assert.Equal("\U0001F4F0", Assert.Single(Of(text, 2, 2)).Words);
    }

    [Fact]
    public void Every_place_of_a_text_without_blanks_is_quoted()
    {
        string text = new('x', 200);
        for (int start = 0; start <= text.Length; start++)
        {
            var place = Assert.Single(Of(text, start, text.Length - start));
            Assert.InRange(place.Before.Length + place.Words.Length + place.After.Length, 0, 120);
        }
    }

    [Fact]
    public void A_dateline_that_was_taken_off_the_text_is_quoted_from_its_member()
    {
        var item = new NewsItem { Id = "1", Body = "x", Dateline = "MINSK", Mentions = [Dateline] };
        var place = Assert.Single(Evidence.Of(item, 1));
        Assert.Equal("MINSK", place.Words);
        Assert.False(place.IsInText);
    }

    [Fact]
    public void Of_each_value_as_many_places_as_wanted_are_shown()
    {
        var mentions = Enumerable.Range(0, 20)
            .Select(at => new Mention("country", at < 18 ? "BY" : "PK", "body", at, 1, "name"));
        var places = Evidence.Of(new() { Id = "1", Body = Body, Mentions = [.. mentions] }, 3);
        Assert.Equal(["BY", "BY", "BY", "PK", "PK"], places.Select(place => place.Place.Value));
        Assert.Equal([1, 2, 3, 4, 5], places.Select(place => place.Number));
    }

    private static Mention Dateline => new("country", "BY", "body", 0, 0, "dateline");

    private static IReadOnlyList<Evidence> Of(string body, int start, int length) => Evidence.Of(
        new() { Id = "1", Body = body, Mentions = [new("country", "BY", "body", start, length, "name")] }, 1);
}
