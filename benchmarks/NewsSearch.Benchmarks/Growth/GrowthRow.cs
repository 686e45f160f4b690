namespace NewsSearch.Benchmarks.Growth;

/// <summary>One measured value of growth.</summary>
/// <param name="Measure">index, open, add, search: µs of one operation; bytes: the size of the index.</param>
/// <param name="Case">What was searched for, or how it was added; - where there is one case only.</param>
/// <param name="Engine">newssearch or sqlite.</param>
/// <param name="Items">The size of the corpus.</param>
/// <param name="Value">The mean.</param>
/// <param name="Deviation">The standard deviation.</param>
internal sealed record GrowthRow(
    string Measure, string Case, string Engine, int Items, double Value, double Deviation);
