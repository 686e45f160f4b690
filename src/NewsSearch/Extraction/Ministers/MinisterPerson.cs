namespace NewsSearch.Extraction.Ministers;

/// <summary>A person whom an article presents as minister, with all that it says of the office.</summary>
internal sealed class MinisterPerson(string name, string[] words)
{
    /// <summary>
    /// A person's subjects fit in a facet value; a text that gives somebody more is no article, and to compare them all
    /// with each further one would cost its length each time.
    /// </summary>
    private const int LongestPortfolio = 240;

    /// <summary>The fullest name so far.</summary>
    public string Name { get; set; } = name;

    /// <summary>The words of the name, folded.</summary>
    public string[] Words { get; set; } = words;

    /// <summary>The key of the vocabulary, where it knows the person.</summary>
    public string? Key { get; set; }

    /// <summary>The subjects, joined.</summary>
    public string? Portfolio { get; set; }

    /// <summary>The country or province, where a place of the article says it.</summary>
    public string? Jurisdiction { get; set; }

    /// <summary>The country of the minister whom a list names before.</summary>
    public string? Neighbour { get; set; }

    /// <summary>Whether an office was called provincial.</summary>
    public bool IsProvincial { get; set; }

    /// <summary>Whether an office was called federal.</summary>
    public bool IsFederal { get; set; }

    /// <summary>Whether an office was called premier.</summary>
    public bool IsPremier { get; set; }

    /// <summary>The kind of the first office.</summary>
    public OfficeKind Kind { get; set; }

    /// <summary>The first place.</summary>
    public required int FirstOffset { get; set; }

    /// <summary>Takes over what a further place says.</summary>
    public void Take(in MinisterMention mention)
    {
        Portfolio = mention.Portfolio is null or { Length: > LongestPortfolio } ? Portfolio
            : Portfolio is null ? mention.Portfolio
            : PortfolioName.Join(Portfolio, mention.Portfolio) is { Length: <= LongestPortfolio } joined ? joined
            : Portfolio;

        // "The Scottish health secretary" says more than a British story's "Health secretary".
        Jurisdiction = Jurisdiction is null || mention.Jurisdiction?.StartsWith(
            Jurisdiction + "-", StringComparison.Ordinal) == true ? mention.Jurisdiction : Jurisdiction;
        Neighbour ??= mention.Office.Neighbour;
        FirstOffset = Math.Min(FirstOffset, mention.Start);
        IsPremier |= mention.Office.IsPremier;
        IsFederal |= mention.Office.IsFederal;
        IsProvincial |= mention.Office.IsProvincial;
    }
}
