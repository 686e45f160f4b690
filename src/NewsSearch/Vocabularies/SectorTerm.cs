namespace NewsSearch.Vocabularies;

/// <summary>A word or phrase that is evidence for a sector, or against it.</summary>
/// <param name="Text">The words in lower case, in the singular.</param>
/// <param name="Weight">How much it says; negative where it speaks against the sector.</param>
/// <param name="Sector">The sector's tag.</param>
internal readonly record struct SectorTerm(string Text, float Weight, string Sector);
