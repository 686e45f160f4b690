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
        office = new Office(_kind, _first, _last)
        {
            Portfolio = _portfolio,
            Jurisdiction = _jurisdiction,
            IsProvincial = _provincial,
            IsFederal = _federal,
            IsExcluded = _excluded || IsExcludedBefore(_first),
            IsSmall = !words.IsCapital(head),
            After = Behind(),
        };
        return _kind == OfficeKind.Minister && !words[_last].IsPossessive;
    }
}
