namespace NewsSearch.Tests.Oracles;

/// <summary>Which items of a random corpus are deleted after they became searchable.</summary>
internal enum CorpusDeletes
{
    /// <summary>None.</summary>
    None,

    /// <summary>Two in a hundred.</summary>
    Few,

    /// <summary>Every second one.</summary>
    Half,

    /// <summary>Neighbours in the order of dates, so that whole windows have nothing that is live.</summary>
    Stretch,

    /// <summary>The items whose texts repeat a word most, which a search finds first.</summary>
    Best,
}
