namespace NewsSearch.Host.Keys;

/// <summary>What a key may do. Who may write may search, and an admin may do everything.</summary>
[Flags]
internal enum KeyScopes
{
    /// <summary>Nothing that needs a key.</summary>
    None = 0,

    /// <summary>Read: search, items, facets, feeds and exports.</summary>
    Search = 1,

    /// <summary>Add, replace and remove items.</summary>
    Write = 2,

    /// <summary>Read metrics from another machine, link people, and run what is for operators.</summary>
    Admin = 4,
}
