namespace NewsSearch;

/// <summary>A stretch of a text, in UTF-16 units.</summary>
/// <param name="Start">The offset of its first unit.</param>
/// <param name="Length">How many units it has.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset behind its last unit.</summary>
    public int End => Start + Length;
}
