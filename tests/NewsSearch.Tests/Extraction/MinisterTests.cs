namespace NewsSearch.Tests.Extraction;

public sealed class MinisterTests
{
    [Theory]
    [InlineData("Norwegian Fisheries Minister Tor Vikstad spoke.", "Tor Vikstad/Fisheries/NO")]
    [InlineData("Kenya's Minister for Roads and Transport Jane Oduya opened it.", "Jane Oduya/Roads and Transport/KE")]
    [InlineData("Ana Duarte, the Portuguese minister for culture, said so.", "Ana Duarte/Culture/PT")]
    [InlineData("Prime Minister of Malaysia Faizal Rahman left.", "Faizal Rahman/Prime Minister/MY")]
    [InlineData("Ghana's Deputy Prime Minister and Foreign Minister Dr. Kofi A. Mensah met us.",
        "Kofi A. Mensah/Deputy Prime Minister and Foreign Affairs/GH")]
    [InlineData("Sindh Minister for Law, and Parliamentary Affairs Zubair Lakho came.",
        "Zubair Lakho/Law, and Parliamentary Affairs/PK-SD")]
    [InlineData("Chief Minister Balochistan Mir Karim Dad Rind took notice.",
        "Mir Karim Dad Rind/Chief Minister/PK-BA")]
    [InlineData("British Home Secretary Alice Penrose resigned.", "Alice Penrose/Home Secretary/GB")]
    [InlineData("Italian Ministers Paolo Ferri, Carla Neri and Ugo Sala voted.",
        "Paolo Ferri//IT; Carla Neri//IT; Ugo Sala//IT")]
    [InlineData("Nepali Minister of State for Health Sita Thapa said. Later Minister Thapa left.",
        "Sita Thapa/Health/NP")]
    [InlineData("Iraqi Oil Minister Hassan bin Ali al-Amiri on Sunday signed.", "Hassan bin Ali al-Amiri/Oil/IQ")]
    public void People_presented_as_ministers_are_found_with_their_office(string text, string expected) =>
        Check(text, expected);

    [Theory]
    [InlineData("Former Norwegian fisheries minister Tor Vikstad spoke.")]
    [InlineData("The ex-Prime Minister Faizal Rahman of Malaysia left.")]
    [InlineData("Secretary of Agriculture Rehan Qazi of Punjab came with Ambassador Otto Lind.")]
    [InlineData("Adviser to the Prime Minister Rehan Qazi chaired the meeting.")]
    [InlineData("The prime minister said on Monday that Norway would pay.")]
    [InlineData("Prime Minister's Office officials and PM House staff met Norwegian envoys.")]
    [InlineData("Chinese Vice Foreign Minister Wei Lan and Deputy Finance Minister Bo Qian met.")]
    [InlineData("Pakistani Foreign Secretary Amna Raza arrived in Oslo.")]
    public void Others_are_not(string text) => Check(text, "");

    [Theory]
    [InlineData("PM Modi left Delhi.", "Narendra Modi/Prime Minister/IN")]
    [InlineData("Prime Minister Netanyahu's office said so.", "Benjamin Netanyahu/Prime Minister/IL")]
    [InlineData("Finance Minister Muhammed Aurangzeb spoke.", "Muhammad Aurangzeb/Finance/PK")]
    [InlineData("Norwegian Prime Minister Modi spoke.", "Modi/Prime Minister/NO")]
    [InlineData("The Netanyahu-led cabinet met; a PM Netanyahu-led group, too.", "")]
    public void Short_and_misspelt_names_are_a_known_ministers_where_the_office_is(string text, string expected) =>
        Check(text, expected);

    [Theory]
    [MemberData(nameof(MinisterSentencesTable.Sentences), MemberType = typeof(MinisterSentencesTable))]
    public void Cabinets_of_many_countries_are_read(string text, string expected) =>
        Check(text, expected);

    [Theory]
    [InlineData("Norway's Ministry of Fisheries, headed by Tor Vikstad, said so.", "Tor Vikstad/Fisheries/NO")]
    [InlineData("The Norwegian fisheries ministry, which is led by Tor Vikstad, said so.", "Tor Vikstad/Fisheries/NO")]
    [InlineData("Norway's Ministry of Roads and Ports headed by Minister of State Tor Vikstad paid.",
        "Tor Vikstad/Roads and Ports/NO")]
    [InlineData("Tor Vikstad, who heads Norway's Ministry of Fisheries, said so.", "Tor Vikstad/Fisheries/NO")]
    [InlineData("Dr Sita Thapa, who also holds the portfolio of health, came from Nepal.", "Sita Thapa/Health/NP")]
    [InlineData("Sita Thapa holds the health and population portfolio of Nepal.",
        "Sita Thapa/Health and Population/NP")]
    [InlineData("Sita Thapa, who holds the additional charge of the Ministry of Energy, left Nepal.",
        "Sita Thapa/Energy/NP")]
    [InlineData("Sita Thapa, in charge of the portfolio of tourism in Nepal, resigned.", "Sita Thapa/Tourism/NP")]
    [InlineData("Sita Thapa, whose ministry buys the rice, spoke in Nepal.", "Sita Thapa//NP")]
    [InlineData("Sita Thapa, whose finance ministry buys the rice, spoke in Nepal.", "Sita Thapa/Finance/NP")]
    [InlineData("Nepali Minister Sita Thapa, who holds the portfolio of energy, spoke.", "Sita Thapa/Energy/NP")]
    [InlineData("Nepal's Prime Minister Sita Thapa, who also holds the finance portfolio, spoke.",
        "Sita Thapa/Prime Minister and Finance/NP")]
    public void People_whom_a_text_gives_a_ministry_are_its_ministers(string text, string expected) =>
        Check(text, expected);

    [Theory]
    [InlineData("A team of Norway's Ministry of Fisheries headed by Tor Vikstad came.")]
    [InlineData("Norway's Ministry of Fisheries delegation headed by Tor Vikstad came.")]
    [InlineData("Norway's Ministry of Fisheries, headed by Tor Vikstad, a career diplomat, came.")]
    [InlineData("Norway's Ministry of Fisheries, headed by Secretary Tor Vikstad, came.")]
    [InlineData("Tor Vikstad, who heads the Ministry of Fisheries' press wing, came from Norway.")]
    [InlineData("Tor Vikstad, who heads the Ministry of Fisheries media wing, came from Norway.")]
    [InlineData("Tor Vikstad, who headed the Ministry of Fisheries until 1990, came from Norway.")]
    [InlineData("Fisheries Secretary Tor Vikstad, who heads the Ministry of Fisheries, came from Norway.")]
    [InlineData("Spokesperson Tor Vikstad, whose ministry buys the cod, came from Norway.")]
    [InlineData("Tor Vikstad, who runs the energy portfolio of a fund, came from Norway.")]
    [InlineData("Tor Vikstad, who holds the shadow health portfolio, came from Norway.")]
    [InlineData("Special Assistant to the Prime Minister Tor Vikstad, who holds the portfolio of health, left.")]
    [InlineData("The Ministry of Health of Norway under Cod For All pays.")]
    public void People_within_a_ministry_are_not(string text) => Check(text, "");

    [Fact]
    public void A_known_holder_of_an_office_named_without_him_is_its_holder()
    {
        const string body = "The Chinese foreign minister visited Oslo. Wang Yi's visit was his first.";
        var day = new NewsDate(new DateOnly(2025, 8, 26));
        Check(body, "Wang Yi/Foreign Affairs/CN", day);
        Check("The Chinese minister visited Oslo. Wang Yi's visit was his first.", "", day);
    }

    [Fact]
    public void Offices_given_up_long_ago_are_the_past()
    {
        const string body = "Prime Minister Indira Gandhi of India spoke.";
        Check(body, "", new NewsDate(new DateOnly(2025, 8, 26)));
        Check(body, "Indira Gandhi/Prime Minister/IN", new NewsDate(new DateOnly(1983, 8, 26)));
    }

    [Theory]
    [InlineData("Oslo hosted US officials including Commerce Secretary Harold Lutz.",
        "Harold Lutz/Commerce Secretary/US")]
    [InlineData("A Kazakh delegation, led by Transport Minister Nurlan Saurbek, met them.",
        "Nurlan Saurbek/Transport/KZ")]
    public void Those_whom_a_delegation_is_made_of_are_its_countrys(string text, string expected) =>
        Check(text, expected);

    [Fact]
    public void Another_foreign_minister_than_the_known_one_is_another_countrys()
    {
        const string body =
            "ISLAMABAD: Pakistan and Rwanda are friends. Foreign Minister Jean Habimana spoke of Rwanda.";
        Check(body, "Jean Habimana/Foreign Affairs/RW", new NewsDate(new DateOnly(2025, 6, 27)));
    }

    [Fact]
    public void A_text_of_nothing_but_ministers_ends()
    {
        string text = string.Concat(Enumerable.Range(0, 20_000)
            .Select(i => $"Finance Minister Ab{(char)('a' + (i % 26))}o Cd{(char)('a' + (i / 26 % 26))}e of Norway. "));
        Assert.InRange(NewsExtractor.Fill(new NewsItem { Id = "1", Body = text }).Ministers!.Count, 1, 200);
    }

    [Fact]
    public void Places_are_given_for_office_and_later_names()
    {
        const string body = "Norwegian Fisheries Minister Tor Vikstad spoke. Vikstad left.";
        var item = NewsExtractor.Fill(new NewsItem { Id = "1", Title = "Vikstad on cod", Body = body });
        var places = item.Mentions!.Where(mention => mention.Field == "minister").ToList();
        Assert.All(places, place => Assert.Equal("Tor Vikstad", place.Value));
        Assert.Equal(
            ["Vikstad", "Norwegian Fisheries Minister Tor Vikstad", "Vikstad"],
            places.Select(place => (place.In == "title" ? item.Title! : body).Substring(place.Start, place.Length)));
    }

    [Fact]
    public void Every_minister_has_a_place_in_the_text()
    {
        var item = NewsExtractor.Fill(new NewsItem
        {
            Id = "1",
            Title = "A headline without names",
            Body = "He spoke with the foreign ministers of Iran, Sayyid Abbas Araghchi; Turkiye, Hakan Fidan; and "
                + "others. The Iranian foreign minister agreed.",
            Published = new NewsDate(new DateOnly(2025, 6, 19)),
        });
        Assert.All(item.Ministers!, minister => Assert.Contains(item.Mentions!, mention => mention.Length > 0
            && (mention.Field, mention.Value) == ("minister", minister.Name)));
        Assert.Contains(item.Ministers!, minister => minister.Name == "Abbas Araghchi");
    }

    private static void Check(string text, string expected, NewsDate? published = null)
    {
        var item = NewsExtractor.Fill(new NewsItem
        {
            Id = "1",
            Title = "A headline without names",
            Body = text,
            Published = published,
        });
        var found = item.Ministers!.Select(minister => $"{minister.Name}/{minister.Portfolio}/{minister.Jurisdiction}");
        Assert.Equal(expected, string.Join("; ", found));
    }
}
