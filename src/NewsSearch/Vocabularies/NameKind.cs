namespace NewsSearch.Vocabularies;

/// <summary>What a name in a vocabulary file is good for.</summary>
internal enum NameKind
{
    /// <summary>What people read; also found in text.</summary>
    Label,

    /// <summary>Another name: official, short or historic; found in text.</summary>
    Name,

    /// <summary>An abbreviation; in text only in this case.</summary>
    Abbreviation,

    /// <summary>An adjective; found in text.</summary>
    Adjective,

    /// <summary>What its people are called; found in text.</summary>
    Demonym,

    /// <summary>A city; counts only where a dateline names it.</summary>
    City,

    /// <summary>A spelling for input and filters only, never looked for in text.</summary>
    Alias,

    /// <summary>A phrase that names nothing although a part of it does, such as "Indian Ocean".</summary>
    Not,

    /// <summary>A name that is also a surname, such as "Ireland": after a given name it is a person's.</summary>
    Person,

    /// <summary>A name that is also a given name, such as "Jordan": before a surname, too, it is a person's.</summary>
    Forename,

    /// <summary>A given name: before a name of kind Person or Forename it makes a person of it.</summary>
    Given,

    /// <summary>A word that may follow a name of kind Forename without making a person of it.</summary>
    Follower,

    /// <summary>A word that speaks for the country where its name has two meanings.</summary>
    For,

    /// <summary>A word that speaks against the country where its name has two meanings.</summary>
    Against,
}
