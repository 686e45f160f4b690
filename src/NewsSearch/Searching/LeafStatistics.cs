namespace NewsSearch.Searching;

/// <summary>What a leaf stands for in one state of the index: which terms, and what each weighs.</summary>
/// <param name="Weight">The weight of a phrase, or the score of a prefix or wildcard.</param>
/// <param name="Terms">The terms of a word or a misspelt word with their weights; null for other leaves.</param>
internal readonly record struct LeafStatistics(float Weight, IReadOnlyList<(byte[] Term, float Weight)>? Terms);
