namespace NewsSearch.Ingest.Formats;

/// <summary>The text of an item as a member of some format gives it.</summary>
/// <param name="Text">The text; empty where the member says nothing.</param>
/// <param name="Markup">Whether it was made of markup, and may have more than the article in it.</param>
/// <param name="Member">The member as it stands.</param>
internal sealed record BodyText(string Text, bool Markup, string Member)
{
    /// <summary>What was left out of the markup, where that is asked for; numbered by its parts.</summary>
    public IReadOnlyList<DroppedLine> Dropped { get; init; } = [];
}
