using FsCheck;
using FsCheck.Fluent;

namespace NewsSearch.Tests.Analysis;

/// <summary>Texts of characters that tokenizers have rules for, and of lone surrogates.</summary>
internal static class NastyText
{
    private static readonly string[] Pieces =
    [
        "a", "B", "y", "s", "S", "U.S.", "the", "running", "1", "42", "1,200", "'", "\u2019", "\uFF07", "'s", ".",
        ",", ":", ";", "_", "-", " ", "\n", "\r", "\t", "\"", "#", "*", "\u00E9", "e\u0301", "\u0130", "\u0131",
        "\u00DF", "\u1E9E", "\u00C6", "\uFB01", "\u00AD", "\u200B", "\u200D", "\uFE0F", "\u20E3", "\u0301", "\u3042",
        "\u30AB", "\uFF76\uFF9E", "\u4E2D", "\uAC00", "\u1100", "\u0E01", "\u0E31", "\u05D0", "\u0627", "\u0661",
        "\u0646\u0651", "\u0915\u094D", "\U0001F600", "\U0001F1F5", "\U0001F3FD", "\U0001D54F", "\U0001D7D8",
        "\U00020000", "\U000E0061", "\uD83D", "\uDE00", "\uFFFD", "\uFFFF", "\0", "\u2028", "\uFF0E", "\uFF0C",
        "\u066C", "\u00B7", "\uFDFA", "\u0149",
    ];

    /// <summary>Short and long texts of such pieces, and of any UTF-16 units at all.</summary>
    public static Arbitrary<string> Any { get; } = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        Gen.Choose(0, 0xFFFF).Select(value => (char)value).ListOf().Select(string.Concat),
        from piece in Gen.Elements(Pieces)
        from count in Gen.Choose(200, 600)
        from tail in Gen.Elements(Pieces).ListOf()
        select string.Concat(Enumerable.Repeat(piece, count).Concat(tail)))
        .ToArbitrary();
}
