namespace NewsSearch.Extraction;

/// <summary>A phrase that speaks for a sector, where it stands first.</summary>
/// <param name="In">"title" or "body".</param>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Weight">What all its occurrences together add to the sector's score.</param>
internal readonly record struct SectorPhrase(string In, int Start, int Length, float Weight)
{
    /// <summary>The mention of the item that it makes.</summary>
    public Mention ToMention(string sector) => new("sector", sector, In, Start, Length, "phrase");
}
