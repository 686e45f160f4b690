using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Queries;

namespace NewsSearch.Tests.Queries;

/// <summary>Random texts that look like queries, and random queries in the one form that parsing gives.</summary>
internal static class QueryArbitrary
{
    private static readonly string[] Pieces =
    [
        "a", "who", "is ", "wom?", "trade", "US", "U.S.-China", "Pakistan’s", "1,20,000", "5.5pc",
        "é", "\u0301", "\U0001F600", "\uD83D", "\uDE00", "عربي",
        " ", " ", " ", "\u3000", "\0", "\n",
        "\"", "“", "”", "«", "’", "(", ")", "[", "]", "{", "}", "+", "-", "--", "\u2212", "AND", "OR",
        "NOT", "NEAR/5",
        "SENT", "PARA", "BEFORE", "NEAR/99999", "NEAR/0", "NEAR/x", "BEFORE/", "SENT/3", "||", "&&", "!", " .. ",
        "title:", "country:", "published:", "published:>", "organisation:", "bogus:", ":",
        "12:30", "https://x.y/", "*", "?", "~", "~1", "~9", "^", "^2", "^0.5", "^NaN", "\\", "\\\\", "2025", "2025-04",
        "2025-04-10", "2025-04-10T10:30Z", "..", "7d", "today", "[2025 TO *]", "{2025-01 TO 2024}", " TO ", "&", "…",
    ];

    private static readonly string[] Words =
    [
        "a", "who", "is", "US", "U.S.", "who's", "co-op", "5.5%", "1,200", "Rs5bn",
        "AND", "OR", "NOT", "NEAR/5", "NEAR/x", "SENT/", "BEFORE/AFTER", "PARA",
        "||", "&&", "!x", "-", "--x", "+", "&", "title:x", "country", "(", "\"", "”",
        "\\", "\\\\", "*", "a*b", "?", "a?b", "x~1", "x^2", "sri lanka",
        "\t", "\0", "é", "\U0001F600", "\uD83D", "#1", "[", "}",
        "’",
        "https://x", "12:30", "2025", "published:", ".", "\u200B",
    ];

    public static Arbitrary<string> Texts { get; } =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    public static Arbitrary<Query> Queries { get; } =
        Gen.Sized(size => Operand(Math.Min(size / 8, 5))).Select(o => o.Query)
            .Where(query => Patterns(query) <= NewsLimits.QueryPatterns).ToArbitrary();

    private static Gen<QueryField> Fields { get; } = Gen.Elements(QueryField.Any, QueryField.Title);

    private static Gen<string> Text { get; } = Gen.Elements(Words);

    private static Gen<ProximityOperator> Steps { get; } = Gen.Elements<ProximityOperator>(
        new(ProximityKind.Near, 0), new(ProximityKind.Near, 5), new(ProximityKind.Before, 10_000),
        new(ProximityKind.Sentence, 0), new(ProximityKind.Paragraph, 0));

    private static Gen<float> Boosts { get; } = Gen.Elements(0f, 0.5f, 1f, 1e-5f, 2f, 3.25f, 1e6f);

    private static Gen<Query> Clause { get; } = Gen.OneOf(
        Gen.Constant<Query>(new MatchAllQuery()),
        Text.SelectMany(t => Fields.Select(f => (Query)new WordQuery(t, f))),
        Text.SelectMany(t => Fields.Select(f => (Query)new PrefixQuery(t, f))),
        Text.SelectMany(t => Fields.SelectMany(f => Gen.Choose(1, 2).Select(e => (Query)new FuzzyQuery(t, e, f)))),
        Text.SelectMany(t => Fields.SelectMany(
            f => Gen.Choose(0, 12).Select(s => (Query)new PhraseQuery("a " + t, s, f)))),
        Gen.Elements("minister", "organisation").SelectMany(
            f => Text.Select(t => (Query)new FacetQuery(f, ("v" + t).Trim()))),
        Text.SelectMany(t => Gen.Elements("*y", "?", "?*", "*a?", "*]").SelectMany(
            p => Fields.Select(f => (Query)new WildcardQuery(Escape(t) + p, f)))),
        Dates());

    private static int Patterns(Query query) => query switch
    {
        PrefixQuery or WildcardQuery or FuzzyQuery => 1,
        NotQuery not => Patterns(not.Part),
        BoostQuery boost => Patterns(boost.Part),
        AndQuery and => and.Parts.Sum(Patterns),
        OrQuery or => or.Parts.Sum(Patterns),
        ProximityQuery near => near.Parts.Sum(Patterns),
        _ => 0,
    };

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal)
            .Replace("?", "\\?", StringComparison.Ordinal);

    private static Gen<Query> Dates() =>
        Gen.Elements(
            "2025", "2024-02", "7d", "12h", "<6h", "9h..2h", "{3h TO 3h}", "[* TO +1h}", "today",
            "<yesterday", ">today", "<2025", "..2025", "2025..", "*", "+3d", "8d..7d",
            "{2025 TO 2025-01-02}", "{today TO today}", "[2025 TO 2025-01-02T10:00Z]", "2025-04-10T10:30Z", ">9999",
            "{2025-04-10T10:30Z TO 2025-04-10T10:30Z}", "[today TO 2025-01-01T00:00:00.5Z}", "<0001").Select(text =>
            {
                Assert.True(DateExpression.TryParse(text, out var query, out _));
                return (Query)query;
            });

    private static Gen<QueryOperand> Operand(int depth)
    {
        var clause = Clause.Select(q => new QueryOperand(q, 0));
        if (depth == 0)
        {
            return clause;
        }

        var inner = Operand(depth - 1);
        var parts = Gen.Choose(1, 4).SelectMany(n => inner.ListOf(n));
        return Gen.Frequency(
            (2, clause),
            (1, inner.Select(o => o.Negate())),
            (1, inner.SelectMany(o => Boosts.Select(o.Boosted))),
            (2, parts.Select(p => QueryOperand.Combine([.. p], all: true))),
            (2, parts.Select(p => QueryOperand.Combine([.. p], all: false))),
            (2, inner.Where(o => ProximityQuery.IsPart(o.Query)).ListOf(2).SelectMany(
                parts => Steps.Select(step => ProximityChain.Combine([.. parts], [step])))));
    }
}
