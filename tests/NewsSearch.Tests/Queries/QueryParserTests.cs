using NewsSearch.Queries;

namespace NewsSearch.Tests.Queries;

/// <summary>What is understood, written with all brackets.</summary>
public class QueryParserTests
{
    [Theory]
    [InlineData("", "*")]
    [InlineData("  \u3000\u00A0 ", "*")]
    [InlineData("trade", "trade")]
    [InlineData("trade talks", "trade AND talks")]
    [InlineData("\u3000trade\u00A0talks\t", "trade AND talks")]
    [InlineData("\"joint venture\" belarus -cement", "\"joint venture\" AND belarus AND -cement")]
    [InlineData("“joint venture” „zwei“ «trois»", "\"joint venture\" AND \"zwei\" AND \"trois\"")]
    [InlineData("\"he said “yes” today\"", "\"he said \\“yes\\” today\"")]
    [InlineData("“mixed\" x", "\"mixed\" AND x")]
    [InlineData("Pakistan’s exports", "Pakistan’s AND exports")]
    [InlineData("\"near words\"~4", "\"near words\"~4")]
    [InlineData("\"near words\"~", "\"near words\"~2")]
    [InlineData("\"a b\"~4^2.5", "\"a b\"~4^2.5")]
    [InlineData("\"a \\\"b\\\" \\\\\"", "\"a \\\"b\\\" \\\\\"")]
    [InlineData("\"why me?\" \"why? he asked\" \"5 \\* 4\"", "\"why me?\" AND \"why? he asked\" AND \"5 \\* 4\"")]
    [InlineData("joint-venture 24/7 C++", "joint-venture AND 24/7 AND C++")]
    [InlineData("Pakistan - India", "Pakistan AND India")]
    [InlineData("research & development | sales", "research AND development AND sales")]
    public void Reads_words_and_phrases(string text, string parsed) => CheckPlain(text, parsed);

    [Theory]
    [InlineData("a b OR c", "a AND (b OR c)")]
    [InlineData("a OR b c", "(a OR b) AND c")]
    [InlineData("a AND b OR c AND d", "a AND (b OR c) AND d")]
    [InlineData("a OR b OR c", "a OR b OR c")]
    [InlineData("a OR (b OR c)", "a OR b OR c")]
    [InlineData("(a b) (c d)", "a AND b AND c AND d")]
    [InlineData("(a b) OR c", "(a AND b) OR c")]
    [InlineData("NOT a OR b", "-a OR b")]
    [InlineData("NOT (a OR b)", "-(a OR b)")]
    [InlineData("a -b OR c", "a AND (-b OR c)")]
    [InlineData("a AND NOT b", "a AND -b")]
    [InlineData("-a", "-a")]
    [InlineData("-a -b", "-a AND -b")]
    [InlineData("\u2212a b", "-a AND b")]
    [InlineData("--verbose", "-verbose")]
    [InlineData("-(-a)", "a")]
    [InlineData("-(a^2)", "-a")]
    [InlineData("(-a)^2", "-a")]
    [InlineData("+a b", "a AND b")]
    [InlineData("flood || relief && dam", "(flood OR relief) AND dam")]
    [InlineData("flood !relief !\"a b\" !(c d)", "flood AND -relief AND -\"a b\" AND -(c AND d)")]
    [InlineData("Yahoo! a ! b != c", "Yahoo! AND a AND b AND c")]
    [InlineData("\\|| \\&& \\!a", "\\|| AND \\&& AND \\!a")]
    public void Reads_operators_by_their_precedence(string text, string parsed) => CheckPlain(text, parsed);

    [Theory]
    [InlineData("title:budget", "title:budget")]
    [InlineData("TITLE:budget", "title:budget")]
    [InlineData("title:\"joint venture\"~2", "title:\"joint venture\"~2")]
    [InlineData("title:(a OR b) c", "(title:a OR title:b) AND c")]
    [InlineData("-title:a", "-title:a")]
    [InlineData("title:trad*", "title:trad*")]
    [InlineData("title:12:30", "title:12\\:30")]
    [InlineData("minister:\"jam kamal khan\"", "minister:\"jam kamal khan\"")]
    [InlineData("country:BY sector:textiles source:arabnews", "country:BY AND sector:textiles AND source:arabnews")]
    [InlineData("country:(BY OR \"sri lanka\")", "country:BY OR country:\"sri lanka\"")]
    [InlineData("country:BY^2", "country:BY^2")]
    [InlineData("organisation:UNOPS", "organisation:UNOPS")]
    public void Reads_fields(string text, string parsed) => CheckPlain(text, parsed);

    [Theory]
    [InlineData("trad*", "trad*")]
    [InlineData("trad**", "trad*")]
    [InlineData("wom?n", "wom?n")]
    [InlineData("colou? is", "colou? AND is")]
    [InlineData("new colou?", "new AND colou?")]
    [InlineData("(who wom?)", "(who) AND wom?")]
    [InlineData("(who's* NEAR/5 title:m?)", "(who's*) NEAR/5 title:m?")]
    [InlineData("(is^2 OR a?)", "(is)^2 OR a?")]
    [InlineData("*tion", "*tion")]
    [InlineData("t*d*", "t*d*")]
    [InlineData("*", "*")]
    [InlineData("*?* a", "* AND a")]
    [InlineData("100\\*", "100\\*")]
    [InlineData("a\\*b*c", "a\\*b*c")]
    [InlineData("belarussian~1", "belarussian~1")]
    [InlineData("belarussian~", "belarussian~2")]
    [InlineData("belarussian~0", "belarussian")]
    [InlineData("belarussian~1^3", "belarussian~1^3")]
    [InlineData("a~b", "a\\~b")]
    [InlineData("word^2", "word^2")]
    [InlineData("word^1", "word")]
    [InlineData("word^1.0e-5", "word^1E-05")]
    [InlineData("(a b)^2", "(a AND b)^2")]
    [InlineData("((a^2)^3)", "a^6")]
    [InlineData("sri\\ lanka", "sri\\ lanka")]
    [InlineData("\\AND \\-x \\\"y", "\\AND AND \\-x AND \\\"y")]
    [InlineData("and or not near", "and AND or AND not AND near")]
    [InlineData("a NEAR b", "a NEAR/5 b")]
    [InlineData("a NEAR/0 b BEFORE c SENT d", "a NEAR/0 b BEFORE/5 c SENT d")]
    [InlineData("x a NEAR/3 b OR c", "x AND ((a NEAR/3 b) OR c)")]
    [InlineData("a OR b SENT c", "a OR (b SENT c)")]
    [InlineData("(a NEAR b)^2 PARA (c OR \"d e\"~3)", "(a NEAR/5 b)^2 PARA (c OR \"d e\"~3)")]
    [InlineData("(a NEAR b) NEAR/2 (c BEFORE d*)", "a NEAR/5 b NEAR/2 (c BEFORE/5 d*)")]
    [InlineData("title:(a NEAR b)", "title:a NEAR/5 title:b")]
    [InlineData("near a sent/2 b", "near AND a AND sent/2 AND b")]
    [InlineData("ANDES ORDER NOTE NEARBY BEFORE/AFTER", "ANDES AND ORDER AND NOTE AND NEARBY AND BEFORE/AFTER")]
    [InlineData("\\NEAR/x \\SENT/3", "\\NEAR/x AND \\SENT/3")]
    [InlineData("Khan(PTI)", "Khan AND PTI")]
    public void Reads_patterns_boosts_and_escapes(string text, string parsed) => CheckPlain(text, parsed);

    [Theory]
    [InlineData("the \"joint venture", "the AND joint AND venture", "unclosed-quote", 4, 1)]
    [InlineData("title:\"joint venture", "title:joint AND venture", "unclosed-quote", 6, 1)]
    [InlineData("a \"\" b", "a AND b", "empty-phrase", 2, 2)]
    [InlineData("a ) b", "a AND b", "unopened-bracket", 2, 1)]
    [InlineData("a (b OR c", "a AND (b OR c)", "unclosed-bracket", 2, 1)]
    [InlineData("a () b", "a AND b", "empty-brackets", 2, 2)]
    [InlineData("a -() b", "a AND b", "empty-brackets", 3, 2)]
    [InlineData("a AND AND b", "a AND b", "missing-operand", 6, 3)]
    [InlineData("a OR AND b", "a OR b", "missing-operand", 5, 3)]
    [InlineData("OR a", "a", "missing-operand", 0, 2)]
    [InlineData("a AND", "a", "missing-operand", 2, 3)]
    [InlineData("a NOT", "a", "missing-operand", 2, 3)]
    [InlineData("a NOT OR b", "a OR b", "missing-operand", 2, 3)]
    [InlineData("(a OR) b", "a AND b", "missing-operand", 3, 2)]
    [InlineData("OR", "\\OR", "missing-operand", 0, 2)]
    [InlineData("contry:belarus", "belarus", "unknown-field", 0, 6)]
    [InlineData("-contry:\"sri lanka\"", "-\"sri lanka\"", "unknown-field", 1, 6)]
    [InlineData("12:30", "12\\:30", "literal-colon", 2, 1)]
    [InlineData("https://example.org/a?b=c*", "https\\://example.org/a\\?b=c\\*", "literal-colon", 5, 1)]
    [InlineData("country: belarus", "country\\: AND belarus", "missing-value", 0, 8)]
    [InlineData("published:soon trade", "trade", "bad-date", 10, 4)]
    [InlineData("a OR published:2025-13 OR b", "a OR b", "bad-date", 15, 7)]
    [InlineData("published:2025-06..2025-04", "published:2025-04-01..2025-06-30", "reversed-range", 10, 16)]
    [InlineData("a NEAR/5 (b c) OR d", "(a AND b AND c) OR d", "bad-proximity", 2, 6)]
    [InlineData("a SENT -b", "a AND -b", "bad-proximity", 2, 4)]
    [InlineData("country:BY PARA b", "country:BY AND b", "bad-proximity", 11, 4)]
    [InlineData("a NEAR/10001 b", "a NEAR/10000 b", "bad-distance", 2, 10)]
    [InlineData("a NEAR/x b", "a NEAR/5 b", "bad-distance", 2, 6)]
    [InlineData("a NEAR/-1 b", "a NEAR/5 b", "bad-distance", 2, 7)]
    [InlineData("a BEFORE/ b", "a BEFORE/5 b", "bad-distance", 2, 7)]
    [InlineData("a SENT/3 b", "a SENT b", "bad-distance", 2, 6)]
    [InlineData("a PARA/ b", "a PARA b", "bad-distance", 2, 5)]
    [InlineData("a || b ||", "a OR b", "missing-operand", 7, 2)]
    [InlineData("&&", "*", "missing-operand", 0, 2)]
    [InlineData("trad*~1", "trad*", "unsupported-operator", 5, 2)]
    [InlineData("\"prime min*\"", "\"prime min\\*\"", "unsupported-operator", 10, 1)]
    [InlineData("\"one * three *\"", "\"one \\* three \\*\"", "unsupported-operator", 5, 1)]
    [InlineData("\"a \\* wom?n\"", "\"a \\* wom\\?n\"", "unsupported-operator", 9, 1)]
    [InlineData("(a b)~2", "a AND b", "unsupported-operator", 5, 1)]
    [InlineData("Who heads the board?", "Who AND heads AND the AND board", "question-mark", 19, 1)]
    [InlineData("word^x", "word\\^x", "bad-boost", 4, 2)]
    [InlineData("word^-1", "word\\^-1", "bad-boost", 4, 3)]
    [InlineData("word^NaN", "word\\^NaN", "bad-boost", 4, 4)]
    [InlineData("word^1e99", "word^1000000", "bad-boost", 4, 5)]
    [InlineData("word~0.8", "word~2", "bad-edits", 4, 4)]
    [InlineData("word~7", "word~2", "bad-edits", 4, 2)]
    [InlineData("\"a b\"~99999999999", "\"a b\"~10000", "bad-slop", 5, 12)]
    public void Reads_what_is_wrong_in_the_most_sensible_way_and_says_so(
        string text, string parsed, string code, int start, int length)
    {
        var query = Parse(text);

        Assert.Equal(parsed, query.Parsed);
        var warning = Assert.Single(query.Warnings);
        Assert.Equal((code, start, length), (warning.Code, warning.Start, warning.Length));
        Assert.NotEmpty(warning.Message);
    }

    [Theory]
    [InlineData("a AND", "left out")]
    [InlineData("&&", "left out")]
    [InlineData("OR", "read as a word")]
    [InlineData("NEAR/x", "read as a word")]
    [InlineData("AND AND", "read as a word", "read as a word")]
    public void Says_what_became_of_an_operator_without_an_operand(string text, params string[] endings) =>
        Assert.Equal(
            endings.Select(ending => $"The operator has nothing to work on here and was {ending}."),
            Parse(text).Warnings.Select(warning => warning.Message));

    [Theory]
    [InlineData("a b", "a OR b")]
    [InlineData("a b OR c d", "a OR b OR c OR d")]
    [InlineData("a AND b", "a AND b")]
    [InlineData("a b AND c d", "a OR (b AND c) OR d")]
    [InlineData("a b -c", "(a OR b) AND -c")]
    [InlineData("-a -b", "-a AND -b")]
    [InlineData("+a b c", "a AND (* OR b OR c)")]
    [InlineData("+a +b -c", "a AND b AND -c")]
    [InlineData("(a b) AND c", "(a OR b) AND c")]
    [InlineData("\"a b\" c", "\"a b\" OR c")]
    public void Any_changes_what_side_by_side_means(string text, string parsed) =>
        Assert.Equal(parsed, NewsQuery.Parse(text, MatchMode.Any).Parsed);

    [Fact]
    public void Gives_the_words_as_typed()
    {
        var all = Assert.IsType<AndQuery>(Parse("US title:Budget \"A b\"~3").Root);

        Assert.Equal(
            [new WordQuery("US"), new WordQuery("Budget", QueryField.Title), new PhraseQuery("A b", 3)], all.Parts);
    }

    [Fact]
    public void No_text_is_every_item()
    {
        Assert.Equal(NewsQuery.All.Root, Parse("").Root);
        Assert.Equal(NewsQuery.All.Parsed, Parse("").Parsed);
    }

    [Fact]
    public void Any_of_knows_no_operators()
    {
        var query = NewsQuery.AnyOf("NOT country:BY (\"quoted OR -x* & not");

        Assert.Equal("not OR country\\:by OR \\(\\\"quoted OR or OR \\-x\\*", query.Parsed);
        Assert.Equal(query.Root, Parse(query.Parsed).Root);
        Assert.Empty(query.Warnings);
        Assert.IsType<MatchAllQuery>(NewsQuery.AnyOf(" ").Root);
    }

    private static void CheckPlain(string text, string parsed)
    {
        var query = Parse(text);

        Assert.Equal(parsed, query.Parsed);
        Assert.Empty(query.Warnings);
    }

    private static NewsQuery Parse(string text) => NewsQuery.Parse(text, MatchMode.All, ["organisation"]);
}
