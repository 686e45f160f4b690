namespace NewsSearch.Ingest.Formats.Feeds;

/// <summary>What an entry of a feed says, as it is read.</summary>
internal sealed class FeedEntry(int line, FeedAddress addresses, bool explain)
{
    private readonly List<DroppedLine> _dropped = [];

    /// <summary>What addresses in the feed are relative to.</summary>
    public FeedAddress Addresses { get; } = addresses;

    /// <summary>Whether this is the feed itself.</summary>
    public bool IsFeed => Line == 0;

    /// <summary>The line where it begins, from 1.</summary>
    public int Line { get; } = line;

    public string? Id { get; set; }

    /// <summary>The address, made whole where it is relative and the feed says to what.</summary>
    public string? Link { get; set; }

    public string? Title { get; set; }

    /// <summary>The text as a whole.</summary>
    public BodyText? Content { get; set; }

    /// <summary>The lead, which stands for the text where there is no more.</summary>
    public BodyText? Summary { get; set; }

    /// <summary>The date of publication as stated.</summary>
    public string? Published { get; set; }

    public string? Updated { get; set; }

    public List<string> Authors { get; } = [];

    public string? Source { get; set; }

    public string? Language { get; set; }

    /// <summary>Whether what is left out is asked for.</summary>
    public bool IsExplained => explain;

    /// <summary>What was left out while it was read, by the lines of the feed.</summary>
    public IReadOnlyList<DroppedLine> Dropped => _dropped;

    /// <summary>Takes note of what it says and no item holds.</summary>
    /// <param name="at">The line of the feed.</param>
    /// <param name="reason">Why it is left out.</param>
    /// <param name="text">What it says.</param>
    public void LeaveOut(int at, string reason, string? text)
    {
        if (explain && !string.IsNullOrWhiteSpace(text))
        {
            _dropped.Add(new DroppedLine(at, reason, MarkupText.OneLine(text)));
        }
    }

    /// <summary>Takes note of a text that no item holds, and of what was left out of it.</summary>
    /// <inheritdoc cref="LeaveOut(int, string, string?)"/>
    public void LeaveOut(int at, string reason, BodyText? text)
    {
        if (explain && text is not null)
        {
            LeaveOut(at, reason, text.Text);
            _dropped.AddRange(text.Dropped);
        }
    }
}
