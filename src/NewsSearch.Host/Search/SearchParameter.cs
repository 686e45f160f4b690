namespace NewsSearch.Host.Search;

/// <summary>A parameter of search, as documents and help show it.</summary>
/// <param name="Name">Its name over HTTP and on the command line.</param>
/// <param name="Description">What it does, its values and its default.</param>
/// <param name="Repeatable">Whether it may be given more than once.</param>
/// <param name="IsNumber">Whether it is a whole number.</param>
/// <param name="IsFlag">Whether it is true or false; on the command line its name alone says true.</param>
internal sealed record SearchParameter(
    string Name, string Description, bool Repeatable = false, bool IsNumber = false, bool IsFlag = false);
