using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Tests.Analysis;

public sealed class EnglishAnalyzerTests
{
    private readonly EnglishAnalyzer _analyzer = new();

    [Theory]
    [InlineData("Exporters were exporting textiles", "export were export textil")]
    [InlineData("The ministers met in Minsk", "[the] minist met [in] minsk")]
    [InlineData("", "")]
    [InlineData(" \u2014 !? ", "")]
    public void Words_are_lower_cased_and_stemmed_and_stop_words_flagged(string text, string terms) =>
        Check(text, terms);

    [Theory]
    [InlineData("the minister's car", "[the] minist car")]
    [InlineData("the Minister\u2019s car", "[the] minist car")]
    [InlineData("THE MINISTER\uFF07S CAR", "[the] minist car")]
    [InlineData("the ministers' cars", "[the] minist car")]
    [InlineData("it's", "[it]")]
    [InlineData("O'Neil O\u2019Neil O\u2018Neil", "oneil oneil oneil")]
    public void Possessives_go_and_apostrophes_are_one(string text, string terms) => Check(text, terms);

    [Theory]
    [InlineData("Caf\u00E9 CAFE\u0301 cafe", "cafe cafe cafe")]
    [InlineData("Erdo\u011Fan \u0130stanbul D\u0131yarbak\u0131r", "erdogan istanbul diyarbakir")]
    [InlineData("Stra\u00DFe STRA\u1E9EE \u00C6r\u00F8 \u0141\u00F3d\u017A", "strass strass aero lodz")]
    [InlineData("\uFF27\uFF12\uFF10 \uFB01sh", "g20 fish")]
    [InlineData("co\u00ADoperate", "cooper")]
    [InlineData("\u0410\u0301\u0444\u0451\u0440\u0430", "\u0430\u0444\u0435\u0440\u0430")]
    [InlineData("\u0391\u03B8\u03AE\u03BD\u03B1\u03C2 \u0391\u0398\u0397\u039D\u0391\u03A3",
        "\u03B1\u03B8\u03B7\u03BD\u03B1\u03C3 \u03B1\u03B8\u03B7\u03BD\u03B1\u03C3")]
    [InlineData("\u0664\u0662", "42")]
    public void Case_accents_widths_and_digits_are_folded(string text, string terms) => Check(text, terms);

    [Theory]
    [InlineData("the U.S. US U.S", "[the] us. us. us.")]
    [InlineData("the U.S.A. and USA", "[the] us. [and] us.")]
    [InlineData("the U.S.'s", "[the] us.")]
    [InlineData("N.A.T.O. and NATO", "nato [and] nato")]
    [InlineData("at 5 p.m.", "[at] 5 pm")]
    [InlineData("J.K. Rowling", "jk rowl")]
    [InlineData("the dam ended.The river", "[the] dam end [the] river")]
    [InlineData("e.g.this", "eg [this]")]
    [InlineData("J.Khan", "j khan")]
    [InlineData("dawn.example.com", "dawn exampl com")]
    [InlineData("ISLAMABAD:Exports", "islamabad export")]
    public void Full_stops_join_dotted_acronyms_only(string text, string terms) => Check(text, terms);

    [Theory]
    [InlineData("It told us who is IT, US, WHO", "[it] told us who [is] it. us. who.")]
    [InlineData("the WHO's and US\u2019S, the who's", "[the] who. [and] us. [the] who")]
    [InlineData("u.s. and \uFF35\uFF0E\uFF33\uFF0E and \uFF35\uFF33", "us. [and] us. [and] us.")]
    [InlineData("Us USed IT2 AIDS aids", "us use it2 aids. aid")]
    [InlineData("TOLD US", "told us [us.]")]
    [InlineData("IT'S U.S. \u0391", "[it] [it.] us. \u03B1")]
    [InlineData("IT\u00B5", "it\u03BC")]
    public void Acronyms_have_terms_of_their_own_where_capitals_tell_them(string text, string terms) =>
        Check(text, terms);

    [Theory]
    [InlineData("1,200 1200", "1200 1200")]
    [InlineData("Rs1,200", "rs 1200")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("1,00,000", "100000")]
    [InlineData("12,34,56,789", "123456789")]
    [InlineData("1\u2019000", "1000")]
    [InlineData("5.5 million", "5.5 million")]
    [InlineData("May 13,2025", "may 13 2025")]
    [InlineData("1,2,3", "1 2 3")]
    [InlineData("2024,2025", "2024 2025")]
    [InlineData("2024,300", "2024 300")]
    [InlineData("2.5,300", "2.5 300")]
    [InlineData("1,2345", "1 2345")]
    [InlineData("1,00.5", "1 00.5")]
    [InlineData("1;2", "1 2")]
    [InlineData("10:30", "10 30")]
    [InlineData("192.168.0.1", "192.168.0.1")]
    [InlineData("3.5bn 5mn 5m", "3.5 billion 5 million 5m")]
    [InlineData("Rs5.5bn, rs5bn, RS232, Rs, F16bn", "rs 5.5 billion rs 5 billion rs232 rs f16bn")]
    [InlineData("5.5pc 5 per cent, 5 Per-cent 5 percent", "5.5 percent 5 percent 5 percent 5 percent")]
    [InlineData("per centre, PC, bn", "per centr pc. billion")]
    public void Grouped_numbers_are_one_token_without_separators(string text, string terms) => Check(text, terms);

    [Theory]
    [InlineData("co-operate Co-Ordination co-op co-- co-", "cooper coordin coop co co")]
    [InlineData("e-mails re-elect co-chair per-capita", "email re elect co chair per capita")]
    [InlineData("trade/industry", "trade industri")]
    [InlineData("@some_handle #tag", "some_handl tag")]
    [InlineData("___ _a_", "_a_")]
    [InlineData("\U0001F600 smile", "smile")]
    [InlineData("\u4E2D\u6587", "\u4E2D \u6587")]
    [InlineData("\u0E01\u0E31\u0E19", "\u0E01\u0E31 \u0E19")]
    [InlineData("\u30AB\u30BF\u30AB\u30CA", "\u30AB\u30BF\u30AB\u30CA")]
    [InlineData("\uFF76\uFF9E", "\u30AB\u3099")]
    public void Words_break_as_Unicode_says(string text, string terms) => Check(text, terms);

    [Fact]
    public void Positions_count_stop_words_and_offsets_are_those_of_the_text()
    {
        const string Text = "\u201CThe U.S. caf\u00E9s\u2019\u201D";
        var tokens = new TokenBuffer();

        Assert.Equal(3, _analyzer.Analyze(Text, tokens));

        Assert.Equal(new Token(1, 3, 0, true), tokens[0]);
        Assert.Equal(new Token(5, 4, 1, false), tokens[1]);
        Assert.Equal(new Token(10, 5, 2, false), tokens[2]);
        Assert.Equal("U.S.", Text.Substring(tokens[1].Start, tokens[1].Length));
    }

    [Fact]
    public void Tokens_are_added_to_those_in_the_buffer_with_positions_from_0()
    {
        var tokens = new TokenBuffer();
        _analyzer.Analyze("one two", tokens);
        _analyzer.Analyze("three", tokens);

        Assert.Equal(3, tokens.Count);
        Assert.Equal(0, tokens[2].Position);
        Assert.Equal("three", Analyzed.Term(tokens, 2));
    }

    [Fact]
    public void Long_words_are_cut_at_255_units_but_not_inside_a_pair()
    {
        var tokens = new TokenBuffer();
        _analyzer.Analyze(new string('q', 600), tokens);
        Assert.Equal([255, 255, 90], Enumerable.Range(0, tokens.Count).Select(i => tokens[i].Length));

        tokens.Clear();
        _analyzer.Analyze(string.Concat(Enumerable.Repeat("\U0001D54F", 200)), tokens);
        Assert.Equal([254, 146], Enumerable.Range(0, tokens.Count).Select(i => tokens[i].Length));
    }

    [Fact]
    public void Analysis_allocates_nothing_once_it_knows_the_words()
    {
        string text = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"word{i} Caf\u00E9 U.S. 1,200"));
        var tokens = new TokenBuffer();
        _analyzer.Analyze(text, tokens);
        tokens.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        _analyzer.Analyze(text, tokens);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("Running", "running")]
    [InlineData("MINISTER'S", "minister's")]
    [InlineData("Caf\u00E9", "cafe")]
    [InlineData("The", "the")]
    [InlineData("1,20", "120")]
    [InlineData("U.S.", "us")]
    [InlineData("", "")]
    public void Fold_leaves_the_word_whole(string word, string folded) =>
        Assert.Equal(folded, Encoding.UTF8.GetString(_analyzer.Fold(word)));

    [Fact]
    public void Lone_surrogates_become_replacement_characters() =>
        Assert.Equal("a\uFFFDb\uFFFD", Encoding.UTF8.GetString(_analyzer.Fold("A\uD83Db\uDE00")));

    private void Check(string text, string terms) => Assert.Equal(terms, Analyzed.Terms(_analyzer, text));
}
