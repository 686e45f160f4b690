namespace NewsSearch;

/// <summary>Members of an item that extraction can fill in, as bits that are written into files.</summary>
[Flags]
internal enum ItemMembers : uint
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><see cref="NewsItem.Title"/>.</summary>
    Title = 1 << 0,

    /// <summary><see cref="NewsItem.Published"/> and where it was read.</summary>
    Published = 1 << 1,

    /// <summary><see cref="NewsItem.Updated"/>.</summary>
    Updated = 1 << 2,

    /// <summary><see cref="NewsItem.Dateline"/>.</summary>
    Dateline = 1 << 3,

    /// <summary><see cref="NewsItem.Source"/>.</summary>
    Source = 1 << 4,

    /// <summary><see cref="NewsItem.Url"/>.</summary>
    Url = 1 << 5,

    /// <summary><see cref="NewsItem.Author"/>.</summary>
    Author = 1 << 6,

    /// <summary><see cref="NewsItem.Language"/>.</summary>
    Language = 1 << 7,

    /// <summary><see cref="NewsItem.Ministers"/>.</summary>
    Ministers = 1 << 8,

    /// <summary><see cref="NewsItem.Countries"/>.</summary>
    Countries = 1 << 9,

    /// <summary><see cref="NewsItem.Sectors"/>.</summary>
    Sectors = 1 << 10,

    /// <summary><see cref="NewsItem.Mentions"/>.</summary>
    Mentions = 1 << 11,
}
