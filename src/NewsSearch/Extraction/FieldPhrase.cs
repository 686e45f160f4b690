namespace NewsSearch.Extraction;

/// <summary>What a phrase stands for in a field of the user's own.</summary>
/// <param name="Key">The value; null where it only keeps its parts from naming one.</param>
/// <param name="Text">As the vocabulary writes it.</param>
/// <param name="Capitals">Which of its words must begin with a capital: those that do in the vocabulary.</param>
/// <param name="Exact">Whether it counts only as the vocabulary writes it.</param>
/// <param name="By">What a mention is called in the item.</param>
internal sealed record FieldPhrase(string? Key, string Text, IReadOnlyList<bool> Capitals, bool Exact, string By);
