using NewsSearch.Queries;

namespace NewsSearch;

/// <summary>A query that was read, and what could not be taken as written.</summary>
public sealed class NewsQuery
{
    internal NewsQuery(string text, Query root, string parsed, IReadOnlyList<QueryWarning> warnings)
    {
        Text = text;
        Root = root;
        Parsed = parsed;
        Warnings = warnings;
    }

    /// <summary>Every item.</summary>
    public static NewsQuery All { get; } = new("", new MatchAllQuery(), "*", []);

    /// <summary>The text as it was given.</summary>
    public string Text { get; }

    /// <summary>The query as it was understood, with all brackets; it parses to the same query.</summary>
    public string Parsed { get; }

    /// <summary>What could not be taken as written.</summary>
    public IReadOnlyList<QueryWarning> Warnings { get; }

    internal Query Root { get; }

    /// <summary>Whether each token that analysis makes of a word counts by itself, as in a list of words.</summary>
    internal bool IsWordList { get; init; }

    /// <summary>Reads a query in the language of search boxes; there is no text that it does not read.</summary>
    /// <remarks>
    /// Words are AND by default; <c>"exact order"</c>, <c>"near words"~4</c>, <c>OR</c>, <c>-not</c>, <c>NOT</c>,
    /// brackets, <c>+must</c>, <c>title:word</c>, facet fields such as <c>country:belarus</c>,
    /// <c>published:2025-04..2025-06</c>, <c>trad*</c>, <c>wom?n</c>, <c>word~1</c>, <c>word^2</c>, and a backslash
    /// before what is meant as it stands; <c>a NEAR/5 b</c> with at most five words between, <c>a BEFORE/5 b</c> in
    /// this order, <c>a SENT b</c> in one sentence, <c>a PARA b</c> in one paragraph. Operators are written in
    /// capitals; <c>||</c>, <c>&amp;&amp;</c> and <c>!word</c> are read as Lucene does.
    /// NOT binds tightest, then proximity, then OR, then AND and adjacency. Time and memory grow with the
    /// length of the text, which is cut at <see cref="NewsLimits.QueryLength"/>, at <see
    /// cref="NewsLimits.QueryClauses"/> words, phrases and filters, and at <see cref="NewsLimits.QueryPatterns"/>
    /// words with wildcards or a tilde; a warning says which limit it was.
    /// </remarks>
    /// <param name="text">What was typed; empty means every item.</param>
    /// <param name="match">What words side by side mean.</param>
    /// <param name="facetFields">Facet fields beside minister, country, sector and source.</param>
    /// <returns>The query, with a warning for whatever could not be taken as written.</returns>
    public static NewsQuery Parse(
        string text, MatchMode match = MatchMode.All, IReadOnlyCollection<string>? facetFields = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var warnings = new QueryWarnings();
        var root = QueryParser.Parse(text, match, facetFields, warnings);
        return new(text, root, QueryPrinter.Print(root), warnings.ToList());
    }

    /// <summary>Items with any of the words of a text, the more and the rarer the better.</summary>
    /// <remarks>
    /// Nothing in the text is an operator, a field or a pattern, and no word in capitals counts as an acronym.
    /// At most <see cref="NewsLimits.QueryClauses"/> different words are taken.
    /// </remarks>
    /// <param name="text">Words; empty means every item.</param>
    public static NewsQuery AnyOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var warnings = new QueryWarnings();
        var root = WordList.Parse(text, warnings);
        return new(text, root, QueryPrinter.Print(root), warnings.ToList()) { IsWordList = true };
    }

    /// <inheritdoc/>
    public override string ToString() => Parsed;
}
