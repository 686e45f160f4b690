namespace NewsSearch.Extraction;

/// <summary>What a phrase of the country lexicon stands for: one word may be several things.</summary>
internal sealed class CountryPhrase
{
    /// <summary>Whether it names a country, or stands in the way of a part of it naming one.</summary>
    public bool Names { get; set; }

    /// <summary>The country it names; null where it only stands in the way.</summary>
    public string? Code { get; set; }

    /// <summary>As the vocabulary writes it.</summary>
    public string Text { get; set; } = "";

    /// <summary>Which of its words must begin with a capital: those that do in the vocabulary.</summary>
    public IReadOnlyList<bool> Capitals { get; set; } = [];

    /// <summary>What a mention is called in the item.</summary>
    public string By { get; set; } = "";

    /// <summary>Whether it counts only as the vocabulary writes it, as "US" does.</summary>
    public bool Exact { get; set; }

    /// <summary>Whether people are called so: a given name before it makes it a person's.</summary>
    public bool IsSurname { get; set; }

    /// <summary>Whether it is a given name as well: a surname behind it makes it a person's.</summary>
    public bool IsForename { get; set; }

    /// <summary>Whether it is a given name or a form of address.</summary>
    public bool IsGiven { get; set; }

    /// <summary>Whether it may follow a country's name and is no surname there.</summary>
    public bool IsFollower { get; set; }

    /// <summary>Countries with a second meaning for or against which it speaks.</summary>
    public List<(string Code, bool For)> Speaks { get; } = [];
}
