namespace NewsSearch;

/// <summary>A country that an item names.</summary>
/// <param name="Code">ISO 3166-1 alpha-2 (also XK): the key of the facet.</param>
/// <param name="Name">The label for people; null takes the vocabulary's.</param>
public sealed record Country(string Code, string? Name = null);
