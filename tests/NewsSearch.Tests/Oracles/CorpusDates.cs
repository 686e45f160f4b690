namespace NewsSearch.Tests.Oracles;

/// <summary>How the dates of a random corpus lie.</summary>
internal enum CorpusDates
{
    /// <summary>One moment for all, so that ids alone decide the order.</summary>
    Same,

    /// <summary>A few days, half of them as calendar dates: many ties.</summary>
    Days,

    /// <summary>Any second of four months.</summary>
    Seconds,

    /// <summary>Any day of three years, some known to the month or the year only.</summary>
    Years,
}
