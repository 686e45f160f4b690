namespace NewsSearch.Host.Keys;

/// <summary>A key as it is kept: its text is not, only a hash of it.</summary>
/// <param name="Id">What it is called in lists; no secret.</param>
/// <param name="Name">What it is for, in words of whoever made it.</param>
/// <param name="Scopes">What it may do, as given.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Hash">SHA-256 of its text.</param>
internal sealed record ApiKey(string Id, string Name, KeyScopes Scopes, DateTimeOffset Created, byte[] Hash)
{
    /// <summary>Whether it may do something.</summary>
    public bool Allows(KeyScopes scope) => scope switch
    {
        KeyScopes.None => true,
        KeyScopes.Search => Scopes != KeyScopes.None,
        KeyScopes.Write => (Scopes & (KeyScopes.Write | KeyScopes.Admin)) != 0,
        _ => Scopes.HasFlag(KeyScopes.Admin),
    };
}
