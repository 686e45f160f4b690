using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsSearch.Analysis;
using NewsSearch.Tests.Tidy;

namespace NewsSearch.Tests.Analysis;

/// <summary>Whoever changes the terms of texts raises the version that segments record.</summary>
/// <remarks>
/// Where this fails: if texts have other terms than in the last release, raise the version of the analyzer, once from
/// release to release; then write here what it is now.
/// </remarks>
public sealed partial class AnalysisVersionTests
{
    private static readonly string[] Endings =
        ["", "s", "'s", "es", "ed", "ing", "er", "ly", "ness", "ment", "ation", "ization", "iser", "ful", "ability"];

    [Theory]
    [InlineData(Similarity.Combined, 1, "68437ebe105c824b")]
    [InlineData(Similarity.Lucene8, 1, "96d2459888b35fa6")]
    public void Another_analysis_has_another_version(Similarity similarity, int version, string terms)
    {
        var analyzer = Analyzer.Create(similarity);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var tokens = new TokenBuffer();
        foreach (string text in Words().Concat(Characters()))
        {
            tokens.Clear();
            analyzer.Analyze(text, tokens);
            for (int i = 0; i < tokens.Count; i++)
            {
                hash.AppendData(tokens.Term(i));
                hash.AppendData(BitConverter.GetBytes(tokens[i].Position));
                hash.AppendData(analyzer.OtherTerm(text.AsSpan(tokens[i].Start, tokens[i].Length)));
            }
        }

        Assert.Equal(
            (version, terms), (Analyzer.VersionOf(similarity), Convert.ToHexStringLower(hash.GetHashAndReset())[..16]));
    }

    // Every word that the analysis knows by name, with all that may stand behind it, in three ways of writing.
    private static IEnumerable<string> Words() => Repository.Paths("*.cs")
        .Where(path => path.StartsWith("src/NewsSearch/Analysis/", StringComparison.Ordinal))
        .SelectMany(path => SourceFile.Read(Repository.Root, path).Nodes<LiteralExpressionSyntax>())
        .SelectMany(literal => Letters().Matches(literal.Token.ValueText))
        .Select(word => word.Value.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)
        .SelectMany(word => Endings.Select(ending => word + ending))
        .SelectMany(word => new[] { word, word.ToUpperInvariant(), char.ToUpperInvariant(word[0]) + word[1..] });

    // Every character within a word, beside one, and on its own.
    private static IEnumerable<string> Characters() => Enumerable.Range(1, 0x10FFFF).Where(Rune.IsValid)
        .Select(code => new Rune(code).ToString()).Select(c => $"a{c}b 1{c}2 {c}c c{c} {c}");

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Letters();
}
