namespace NewsSearch.Vocabularies;

/// <summary>An office that a person holds or held.</summary>
/// <param name="Portfolio">The office's subject, such as "Commerce" or "Prime Minister".</param>
/// <param name="Jurisdiction">ISO 3166-1 alpha-2, or ISO 3166-2 such as "PK-PB".</param>
/// <param name="From">The first day in office, or null where it does not matter or is not known.</param>
/// <param name="To">The last day in office, or null while it lasts.</param>
internal sealed record KnownOffice(string Portfolio, string Jurisdiction, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether the office was held on a day; a null day asks nothing.</summary>
    public bool HeldOn(DateOnly? day) => day is not { } date || ((From is not { } from || from <= date)
        && (To is not { } to || date <= to));
}
