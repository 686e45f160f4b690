namespace NewsSearch.Ingest.Html;

/// <summary>What class, id and role of an element say about it.</summary>
[Flags]
internal enum Hint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is a part of the page that is no part of an article.</summary>
    Chrome = 1,

    /// <summary>It holds what readers say.</summary>
    Comments = 2,

    /// <summary>It may be chrome; short or linked text proves it.</summary>
    Weak = 4,

    /// <summary>It says who wrote when.</summary>
    Byline = 8,

    /// <summary>It names the author and nothing else.</summary>
    Author = 16,

    /// <summary>It holds the text of an article.</summary>
    Story = 32,

    /// <summary>It is not shown.</summary>
    Hidden = 64,

    /// <summary>It is a headline.</summary>
    Headline = 128,

    /// <summary>It tells when the article was changed.</summary>
    Updated = 256,
}
