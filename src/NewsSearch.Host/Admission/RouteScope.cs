using NewsSearch.Host.Keys;

namespace NewsSearch.Host.Admission;

/// <summary>What a route needs where its method does not tell; stands among the route's metadata.</summary>
/// <param name="Scope">The scope where there are keys; <see cref="KeyScopes.Search"/> is for reading.</param>
internal sealed record RouteScope(KeyScopes Scope)
{
    /// <summary>Whether it needs a key even where none was made, as it lets the server write anywhere.</summary>
    public bool Always { get; init; }

    /// <summary>The scope for other machines, where it is another.</summary>
    public KeyScopes? Remote { get; init; }
}
