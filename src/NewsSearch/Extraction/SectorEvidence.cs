namespace NewsSearch.Extraction;

/// <summary>A sector that a text is about, and why.</summary>
/// <param name="Sector">The tag.</param>
/// <param name="Score">How much speaks for it; comparable between the tags of one text.</param>
/// <param name="Phrases">The phrases that weigh most, heaviest first.</param>
internal sealed record SectorEvidence(string Sector, float Score, IReadOnlyList<SectorPhrase> Phrases);
