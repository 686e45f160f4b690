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
    public static NewsQuery All { get; } = new("", new MatchAllQuery(), "", []);

    /// <summary>The text as it was given.</summary>
    public string Text { get; }

    /// <summary>The query as it was understood, with all brackets; it parses to the same query.</summary>
    public string Parsed { get; }

    /// <summary>What could not be taken as written.</summary>
    public IReadOnlyList<QueryWarning> Warnings { get; }

    internal Query Root { get; }

    /// <inheritdoc/>
    public override string ToString() => Parsed;
}
