namespace NewsSearch.Queries;

/// <summary>What a query means, before anything is known of an index.</summary>
/// <remarks>Closed: whoever consumes queries switches over the records of this folder.</remarks>
internal abstract record Query
{
    private protected Query()
    {
    }
}
