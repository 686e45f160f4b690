namespace NewsSearch;

/// <summary>A person whom an item presents as holding a ministerial office.</summary>
/// <param name="Name">The canonical name, without honorifics: the key of the facet.</param>
/// <param name="Portfolio">The office's subject, such as "Commerce", or null where the text does not say.</param>
/// <param name="Jurisdiction">ISO 3166-1 alpha-2, or ISO 3166-2 such as "PK-PB"; null where unknown.</param>
public sealed record Minister(string Name, string? Portfolio = null, string? Jurisdiction = null);
