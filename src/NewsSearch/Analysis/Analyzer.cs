namespace NewsSearch.Analysis;

/// <summary>Makes tokens of text; the same for items and for queries.</summary>
/// <remarks>Not thread-safe: an analyzer remembers what it made of words it has seen.</remarks>
internal abstract class Analyzer
{
    /// <summary>The analyzer that goes with a way of scoring.</summary>
    public static Analyzer Create(Similarity similarity) => similarity switch
    {
        Similarity.Combined => new EnglishAnalyzer(),
        Similarity.Lucene8 => new LuceneEnglishAnalyzer(),
        _ => throw new ArgumentOutOfRangeException(nameof(similarity), similarity, "There is no such similarity."),
    };

    /// <summary>Appends the tokens of a text, with positions counted from 0.</summary>
    /// <returns>The position behind the last one, counting words that were removed.</returns>
    public int Analyze(ReadOnlySpan<char> text, TokenBuffer tokens) => Analyze(text, tokens, FirstLetters.All);

    /// <summary>Appends the tokens of a text but those that begin otherwise than what is wanted.</summary>
    /// <returns>The same position as with them, and each token has the position that it has among them.</returns>
    public abstract int Analyze(ReadOnlySpan<char> text, TokenBuffer tokens, in FirstLetters wanted);

    /// <summary>
    /// Folds case and accents as for tokens, but leaves the word whole: for prefixes, patterns, misspelt words.
    /// </summary>
    public abstract byte[] Fold(ReadOnlySpan<char> word);
}
