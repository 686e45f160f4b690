namespace NewsSearch.Codecs;

/// <summary>How much time compression takes to find copies.</summary>
internal enum CompressionEffort
{
    /// <summary>One pass, some 5 ns a byte: for what is written while items come in.</summary>
    Quick,

    /// <summary>
    /// The longest copies, some 17 ns a byte, for 15 % less: for the few records that merges compress again.
    /// </summary>
    Thorough,
}
