namespace NewsSearch.Host.Problems;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Code">A stable word for programs.</param>
/// <param name="Parameter">The parameter, or the member of a JSON body, that is wrong; null for the whole.</param>
/// <param name="Detail">What is wrong, as a sentence.</param>
/// <param name="Position">Where in the parameter's value, in UTF-16 units.</param>
internal sealed record RequestError(string Code, string? Parameter, string Detail, int? Position = null);
