namespace NewsSearch;

/// <summary>Whether spellings of one minister's name are one value.</summary>
public enum PeopleMode
{
    /// <summary>Those that are linked count and are found as one.</summary>
    Linked,

    /// <summary>Every name is a value of its own, as it is indexed.</summary>
    Raw,
}
