namespace NewsSearch;

/// <summary>Why a name counts as a person's.</summary>
public enum PersonLink
{
    /// <summary>It is the name that the person goes by.</summary>
    Canonical,

    /// <summary>By office, name and dates it is the same person; taken as such unless the user decides otherwise.
    /// </summary>
    Proposed,

    /// <summary>The vocabulary knows it as another name of the person.</summary>
    Vocabulary,

    /// <summary>The user said so.</summary>
    Accepted,
}
