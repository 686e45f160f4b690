namespace NewsSearch;

/// <summary>How far going over an index is.</summary>
/// <param name="Examined">Items looked at.</param>
/// <param name="Total">Items to look at; grows where others write meanwhile.</param>
/// <param name="Changed">Items of which a facet changed.</param>
public readonly record struct ReextractProgress(long Examined, long Total, long Changed);
