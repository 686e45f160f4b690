namespace NewsSearch.Extraction.Ministers;

/// <summary>What sort of ministerial office it is.</summary>
internal enum OfficeKind
{
    /// <summary>A minister with or without a subject.</summary>
    Minister,

    /// <summary>The head of a government.</summary>
    Prime,

    /// <summary>The deputy of a head of government.</summary>
    DeputyPrime,

    /// <summary>The head of a province's or state's government.</summary>
    Chief,

    /// <summary>The deputy of a head of a province's or state's government.</summary>
    DeputyChief,

    /// <summary>A secretary who is the minister, as in London and Washington.</summary>
    Secretary,
}
