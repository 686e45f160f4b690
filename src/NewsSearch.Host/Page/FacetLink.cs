namespace NewsSearch.Host.Page;

/// <summary>One value in a facet panel.</summary>
/// <param name="Label">What people read.</param>
/// <param name="Count">How many items have it.</param>
/// <param name="Selected">Whether the search filters by it.</param>
/// <param name="Target">The search with the value added, or taken away where it is selected.</param>
/// <param name="Twentieths">The count beside the panel's largest, 0 to 20: the length of its bar.</param>
public sealed record FacetLink(string Label, long Count, bool Selected, SearchAddress Target, int Twentieths);
