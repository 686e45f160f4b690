namespace NewsSearch.Postings;

/// <summary>What is known of a block without reading it.</summary>
/// <param name="LastDocument">Its last document.</param>
/// <param name="Offset">Where it begins among the blocks.</param>
/// <param name="ImpactEnd">Where its impacts end among those of all blocks.</param>
/// <param name="FirstPosition">The number of its first position among those of the term.</param>
/// <param name="PositionOffset">Where the block of positions begins that has this one.</param>
internal readonly record struct BlockSkip(
    int LastDocument, int Offset, int ImpactEnd, int FirstPosition, int PositionOffset);
