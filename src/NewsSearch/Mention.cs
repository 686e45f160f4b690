namespace NewsSearch;

/// <summary>Why an item has a facet value: the place in its text that says so.</summary>
/// <param name="Field">The facet field, such as "country".</param>
/// <param name="Value">The facet key, such as "PK".</param>
/// <param name="In">"title" or "body".</param>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="By">What kind of evidence it is, such as "name", "adjective", "dateline" or "phrase".</param>
public sealed record Mention(string Field, string Value, string In, int Start, int Length, string By);
