namespace NewsSearch.Host.Page;

/// <summary>Something in a request that cannot be answered.</summary>
/// <param name="Parameter">The parameter that asks for it, or null.</param>
/// <param name="Text">What is wrong with it, in a sentence.</param>
public sealed record PageError(string? Parameter, string Text);
