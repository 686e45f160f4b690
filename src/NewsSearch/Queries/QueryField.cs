namespace NewsSearch.Queries;

/// <summary>Where words are looked for.</summary>
internal enum QueryField
{
    /// <summary>In title or body.</summary>
    Any,

    /// <summary>In the title only.</summary>
    Title,
}
