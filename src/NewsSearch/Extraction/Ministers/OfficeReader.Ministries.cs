namespace NewsSearch.Extraction.Ministers;

/// <summary>Offices that are told by their ministry: "the Ministry of Commerce", "the finance portfolio".</summary>
internal sealed partial class OfficeReader
{
    /// <summary>Reads the office whose ministry or portfolio has this word for its head.</summary>
    public bool TryReadMinistry(int head, out Office office)
    {
        office = new Office(OfficeKind.Minister, head, head);
        if (words[head].IsPossessive)
        {
            return false;
        }

        Begin(head);
        ReadSubjectBefore(head);
        ReadKindsBefore(head);
        ReadPlaceBefore();
        ReadBehind();
        office = Read(head);
        return _kind == OfficeKind.Minister && !words[_last].IsPossessive;
    }
}
