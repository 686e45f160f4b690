namespace NewsSearch;

/// <summary>The order of hits.</summary>
public enum SortOrder
{
    /// <summary>Best score first; ties newest first, then by id.</summary>
    Relevance,

    /// <summary>Newest first, undated last; ties by id.</summary>
    Newest,

    /// <summary>Oldest first, undated last; ties by id.</summary>
    Oldest,
}
