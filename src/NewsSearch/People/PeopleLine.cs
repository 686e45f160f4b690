namespace NewsSearch.People;

/// <summary>One decision of the user about a name.</summary>
/// <param name="Name">The name as it is indexed.</param>
/// <param name="Person">The name of the person, the same name for one that stands for itself, or null to undo.</param>
/// <param name="Line">The line that says so, from 1.</param>
internal readonly record struct PeopleLine(string Name, string? Person, long Line);
