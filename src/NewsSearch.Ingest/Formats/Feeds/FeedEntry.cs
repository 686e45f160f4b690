namespace NewsSearch.Ingest.Formats.Feeds;

/// <summary>What an entry of a feed says, as it is read.</summary>
internal sealed class FeedEntry(int line, FeedAddress addresses)
{
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

    /// <summary>The text as a whole, and whether it was markup.</summary>
    public (string Text, bool Markup)? Content { get; set; }

    /// <summary>The lead, which stands for the text where there is no more.</summary>
    public (string Text, bool Markup)? Summary { get; set; }

    /// <summary>The date of publication as stated.</summary>
    public string? Published { get; set; }

    public string? Updated { get; set; }

    public List<string> Authors { get; } = [];

    public string? Source { get; set; }

    public string? Language { get; set; }
}
