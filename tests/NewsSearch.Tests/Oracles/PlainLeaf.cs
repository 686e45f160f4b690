using NewsSearch.Queries;

namespace NewsSearch.Tests.Oracles;

/// <summary>A distinct word, phrase or pattern of a query.</summary>
internal sealed class PlainLeaf(Query query, (int Term, int Position)[] terms)
{
    /// <summary>A word, phrase, prefix, wildcard or misspelt word.</summary>
    public Query Query => query;

    /// <summary>The terms of a word or phrase with their places.</summary>
    public (int Term, int Position)[] Terms => terms;

    public bool IsTitleOnly => query is WordQuery { Field: QueryField.Title } or PhraseQuery { Field: QueryField.Title }
        or PrefixQuery { Field: QueryField.Title } or WildcardQuery { Field: QueryField.Title }
        or FuzzyQuery { Field: QueryField.Title };

    /// <summary>The greatest boost of its places in the query; null where it stands only under NOT.</summary>
    public float? Boost { get; set; }

    /// <summary>The documents that have it, with its score in each.</summary>
    public (int Document, double Score)[] Scores { get; set; } = [];
}
