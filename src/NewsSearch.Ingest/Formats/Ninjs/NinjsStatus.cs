namespace NewsSearch.Ingest.Formats.Ninjs;

/// <summary>What is to be done with a news object, as its publisher says.</summary>
internal enum NinjsStatus
{
    Usable,

    /// <summary>Not to be published now.</summary>
    Withheld,

    /// <summary>To be removed wherever it is.</summary>
    Canceled,
}
