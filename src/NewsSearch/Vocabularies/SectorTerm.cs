namespace NewsSearch.Vocabularies;

/// <summary>A word or phrase that is evidence for a sector, or against it.</summary>
/// <param name="Text">
/// The words; one in capitals, such as "WHO", is found in capitals only, others in any case and number.
/// </param>
/// <param name="Weight">How much it says; negative where it speaks against the sector.</param>
/// <param name="Sector">The sector's tag, or "-" for a phrase that only keeps its parts from counting.</param>
internal readonly record struct SectorTerm(string Text, float Weight, string Sector)
{
    /// <summary>Stands for no sector.</summary>
    public const string NoSector = "-";
}
