namespace NewsSearch.Columns;

/// <summary>The codes in the slots of a facet column: the ordinals of its values, and behind them these.</summary>
/// <remarks>
/// What is absent has several codes in turn. Counting adds one to the counter of each code that it meets, and a
/// processor that meets the same one again has to wait for the last addition: with one code for "nothing here" most
/// of the time of counting would be such waiting.
/// </remarks>
/// <param name="ValueCount">How many values the column has.</param>
internal readonly record struct FacetCodes(int ValueCount)
{
    private const int Turns = 4;

    /// <summary>The first code of a document without a value, in its first slot.</summary>
    public int Missing => ValueCount;

    /// <summary>The code behind those of documents without a value.</summary>
    public int MissingEnd => ValueCount + Turns;

    /// <summary>The code, in the last slot, of a document that has more values than slots.</summary>
    public int More => ValueCount + (2 * Turns);

    /// <summary>How many codes there are.</summary>
    public int Count => More + 1;

    /// <summary>How many bytes a code takes.</summary>
    public int Width => Count <= 256 ? 1 : Count <= 65_536 ? 2 : 4;

    /// <summary>The code of a document without a value.</summary>
    public int MissingOf(int document) => Missing + (document & (Turns - 1));

    /// <summary>The code of a slot that a document does not need.</summary>
    public int UnusedOf(int document) => MissingEnd + (document & (Turns - 1));
}
