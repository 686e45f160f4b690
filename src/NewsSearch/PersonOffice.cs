namespace NewsSearch;

/// <summary>An office that items give a person.</summary>
/// <param name="Portfolio">The office's subject, such as "Commerce", or null where items do not say.</param>
/// <param name="Jurisdiction">ISO 3166-1 alpha-2, or ISO 3166-2 such as "PK-PB"; null where unknown.</param>
public sealed record PersonOffice(string? Portfolio, string? Jurisdiction);
