using NewsSearch.Extraction;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Extraction;

public class CountryFinderTests
{
    private static readonly CountryFinder Finder = new(NewsVocabulary.Default);

    [Theory]
    [InlineData("Belarus and Kazakhstan agreed.", "BY KZ")]
    [InlineData("The Azeri envoy met Afghans, Britons and a Dutchman.", "AZ AF GB NL")]
    [InlineData("Officials of the US, the UK, the UAE and KSA.", "US GB AE SA")]
    [InlineData("The U.S. and U.A.E. signed; the U.S.-led group and the U.K.'s did not.", "US AE US GB")]
    [InlineData("England, Scotland and Wales; the Welsh and Northern Ireland.", "GB GB GB GB GB")]
    [InlineData("Palestine, Palestinians, Gaza; Kosovo.", "PS PS PS XK")]
    [InlineData("The China-Pakistan Economic Corridor.", "CN PK")]
    [InlineData("The Pak-Afghan border and Indo-Pak talks.", "PK AF IN PK")]
    [InlineData("Côte d’Ivoire, Cote d'Ivoire, Ivory Coast.", "CI CI CI")]
    [InlineData("South Sudan, Sudan; Guinea-Bissau, Equatorial Guinea, Papua New Guinea, Guinea.", "SS SD GW GQ PG GN")]
    [InlineData("The Democratic People's Republic of Korea and the Republic of Korea.", "KP KR")]
    [InlineData("TURKEY, CHINA SIGN PACT", "TR CN")]
    [InlineData("The United\nStates of America", "US")]
    [InlineData("Paki\u00ADstan’s exports", "PK")]
    [InlineData("Türkiye, Turkiye, TÜRKİYE", "TR TR TR")]
    [InlineData("Burma, Zaire, the Soviet Union, West Germany and Czechoslovakia", "MM CD RU DE CZ")]
    public void Names_adjectives_demonyms_and_abbreviations_count(string text, string codes) =>
        Assert.Equal(codes, Codes(text));

    [Theory]
    [InlineData("They told us that us citizens like us would polish the china and eat turkey with a jersey on.")]
    [InlineData("CONTACT US NOW")]
    [InlineData("FOLLOW US ON FACEBOOK")]
    [InlineData("GIVE IT TO US")]
    [InlineData("It cost US$5 million.")]
    [InlineData("New Jersey, the West Indies, the Indian Ocean and Latin America.")]
    [InlineData("The players Michael Jordan and M. Jordan were there when the meeting was opened.")]
    [InlineData("The writer Jordan Peterson, the painter Israel Cohen and the drummer Chad Smith came to the meeting.")]
    [InlineData("Mr Jordan spoke with Justice Naeem Akhtar Afghan and Dawn's editor.")]
    [InlineData("Votes were counted in Georgia as in Atlanta, Florida and Alabama.")]
    [InlineData("A case of Crimean-Congo fever; guinea pigs; Guinea pigs; French fries.")]
    [InlineData("The commissioner, Volker Turk, spoke. Turk said that Finn Allen took pole position.")]
    [InlineData("In former Soviet lands and in Soviet-era flats.")]
    [InlineData("In Karachi, Minsk and Paris nothing happened.")]
    [InlineData("Indoor Omanism and Chinaware.")]
    public void What_only_looks_like_a_country_does_not_count(string text) => Assert.Equal("", Codes(text));

    [Theory]
    [InlineData("Georgia and Armenia signed in Tbilisi.", "GE AM")]
    [InlineData("Georgia, Fiji and Peru voted for it.", "GE FJ PE")]
    [InlineData("Jordan and Israel; Israel Defence Minister; in Jordan on Tuesday; Jordan King Abdullah",
        "JO IL IL JO JO")]
    [InlineData("The Finn and a Pole lost; the 25-year-old Dane won.", "FI PL DK")]
    [InlineData("Chad said its army left Chad Monday.", "TD TD")]
    public void A_name_with_two_meanings_counts_where_nothing_speaks_against_it(string text, string codes) =>
        Assert.Equal(codes, Codes(text));

    [Fact]
    public void The_dateline_is_where_the_reader_sees_it_below_points_of_any_length()
    {
        string points = "• Ships wait for OSLO\n• " + new string('x', 400) + "\n";
        var mention = Assert.Single(Finder.Find("", points + "OSLO: Ships wait.", "OSLO"));
        Assert.Equal((points.Length, 4), (mention.Start, mention.Length));
    }

    [Fact]
    public void A_dateline_that_the_text_does_not_have_is_no_place_in_it()
    {
        var item = NewsExtractor.Fill(new NewsItem { Id = "1", Title = "Ships wait", Body = "No.", Dateline = "OSLO" });
        Assert.Equal("NO", Assert.Single(item.Countries!).Code);
        Assert.DoesNotContain(item.Mentions!, mention => mention.Field == "country");
    }

    [Theory]
    [InlineData("ISLAMABAD", "PK")]
    [InlineData("BANJUL/ATHENS", "GM GR")]
    [InlineData("WASHINGTON, Feb 26", "US")]
    [InlineData("D.I. KHAN", "PK")]
    [InlineData("VERNON, British Columbia", "CA")]
    [InlineData("Minsk, Belarus", "BY")]
    [InlineData("UNKNOWNVILLE", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void The_city_of_the_dateline_counts(string? dateline, string codes) =>
        Assert.Equal(codes, string.Join(' ', Finder.Find("", "", dateline).Select(mention => mention.Value)));

    [Fact]
    public void Mentions_say_where_they_stand_and_why_title_first()
    {
        var mentions = Finder.Find("Belarusian talks", "MINSK: The UK came.", "MINSK");
        Assert.Equal(
            [
                new Mention("country", "BY", "title", 0, 10, "adjective"),
                new Mention("country", "BY", "body", 0, 5, "dateline"),
                new Mention("country", "GB", "body", 11, 2, "abbreviation"),
            ],
            mentions);
    }

    [Fact]
    public void A_known_persons_name_is_no_country() =>
        Assert.Equal("IN", Codes("The painter Israel Example came to India, and Israel Example spoke.",
            "Israel Example"));

    [Theory]
    [InlineData("\uD800 Pakistan \uDC00")]
    [InlineData("\0Pakistan\0")]
    [InlineData("P\u0301a\u0301kistan")]
    public void Broken_text_does_no_harm(string text) => Assert.Equal("PK", Codes(text));

    [Fact]
    public void Ten_million_letters_of_one_word_are_read_in_one_pass()
    {
        string text = string.Concat(Enumerable.Repeat("United ", 1_500_000)) + "States";
        Assert.Equal("US", Codes(text));
    }

    private static string Codes(string text) =>
        string.Join(' ', Finder.Find("", text, null).Select(mention => mention.Value));

    private static string Codes(string text, string person)
    {
        string path = Path.GetTempFileName() + ".json";
        File.WriteAllText(path, $$"""[{"name": "{{person}}"}]""");
        try
        {
            var finder = new CountryFinder(NewsVocabulary.Default.Extend(path));
            return string.Join(' ', finder.Find("", text, null).Select(mention => mention.Value));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
