namespace NewsSearch.Extraction;

/// <summary>What speaks for one sector in a text.</summary>
/// <param name="Sector">The sector's number.</param>
/// <param name="Total">The sum over title and body.</param>
/// <param name="Title">The sum over the title alone.</param>
/// <param name="Lead">The sum over the body's first words alone.</param>
/// <param name="Phrases">How many different phrases clearly speak for it.</param>
internal readonly record struct SectorScore(int Sector, float Total, float Title, float Lead, int Phrases);
