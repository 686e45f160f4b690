namespace NewsSearch.Host.Page;

/// <summary>One bar of the timeline.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Label">The days in words.</param>
/// <param name="Count">How many items were published in it.</param>
/// <param name="Height">The bar's height, 0 to <see cref="TimelineChart.Height"/>.</param>
/// <param name="Target">The search narrowed to these days.</param>
public sealed record TimelineBar(
    DateOnly From, DateOnly To, string Label, long Count, int Height, SearchAddress Target);
