namespace NewsSearch.Analysis;

/// <summary>One token of a text.</summary>
/// <param name="Start">Offset in UTF-16 units of the text.</param>
/// <param name="Length">Length in UTF-16 units of the text.</param>
/// <param name="Position">Counted in tokens from 0; words that analysis removes leave a gap.</param>
/// <param name="IsStopWord">Takes a position, but adds neither score nor length.</param>
internal readonly record struct Token(int Start, int Length, int Position, bool IsStopWord);
