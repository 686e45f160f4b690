using NewsSearch.Analysis;

namespace NewsSearch.Tests.Analysis;

public sealed class PlainFormTests
{
    [Fact]
    public void Forms_are_equal_exactly_where_their_characters_are()
    {
        var random = new Random(3);
        var known = new Dictionary<PlainForm, string>();
        for (int i = 0; i < 20_000; i++)
        {
            string form = new([.. Enumerable.Range(0, random.Next(1, 17)).Select(_ => (char)random.Next(1, 128))]);
            string text = new string('x', random.Next(0, 3)) + form + new string('y', random.Next(0, 20));
            var plain = PlainForm.Of(text, text.IndexOf(form, StringComparison.Ordinal), form.Length);
            Assert.NotEqual(default, plain);
            Assert.True(known.TryAdd(plain, form) || known[plain] == form, $"{form} and {known[plain]}");
        }

        Assert.Equal(known.Count, known.Values.Distinct().Count());
    }

    [Theory]
    [InlineData("seventeen letters")]
    [InlineData("caf\u00E9")]
    [InlineData("\u0141odz")]
    [InlineData("\uFF21")]
    [InlineData("a\u0080")]
    [InlineData("\u8000b")]
    public void A_form_that_is_long_or_not_ASCII_is_not_plain(string form)
    {
        Assert.Equal(default, PlainForm.Of(form, 0, form.Length));
        Assert.Equal(default, PlainForm.Of(form + " and what stands behind it", 0, form.Length));
    }

    [Fact]
    public void What_stands_behind_a_form_does_not_count()
    {
        Assert.Equal(PlainForm.Of("word", 0, 4), PlainForm.Of("word\u4E00\u00E9 and more than that", 0, 4));
        Assert.Equal(PlainForm.Of("word", 0, 4), PlainForm.Of("sword", 1, 4));
        Assert.NotEqual(PlainForm.Of("word", 0, 4), PlainForm.Of("words", 0, 5));
        Assert.NotEqual(PlainForm.Of("word", 0, 4), PlainForm.Of("Word", 0, 4));
    }
}
