namespace NewsSearch.Vocabularies;

/// <summary>What the files of a vocabulary say, while they are being read.</summary>
internal sealed class VocabularyContents
{
    private readonly Dictionary<string, KnownPerson> _people = new(StringComparer.Ordinal);

    /// <summary>An empty vocabulary.</summary>
    public VocabularyContents()
    {
    }

    /// <summary>A vocabulary that starts with what another has.</summary>
    public VocabularyContents(VocabularyContents other)
    {
        foreach (var (field, names) in other.Fields)
        {
            Fields.Add(field, new FieldNames(names));
        }

        CountryTerms.AddRange(other.CountryTerms);
        SectorTerms.AddRange(other.SectorTerms);
        foreach (var person in other.People)
        {
            Add(person);
        }
    }

    /// <summary>Keys, labels and aliases by field.</summary>
    public Dictionary<string, FieldNames> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>What names a country in text.</summary>
    public List<CountryTerm> CountryTerms { get; } = [];

    /// <summary>What is evidence for a sector in text.</summary>
    public List<SectorTerm> SectorTerms { get; } = [];

    /// <summary>Known people.</summary>
    public IReadOnlyCollection<KnownPerson> People => _people.Values;

    /// <summary>The names of a field, made if there are none yet.</summary>
    public FieldNames Field(string field)
    {
        if (!Fields.TryGetValue(field, out var names))
        {
            Fields.Add(field, names = new FieldNames());
        }

        return names;
    }

    /// <summary>Adds a name of a key.</summary>
    public void Add(string field, string key, NameKind kind, string text)
    {
        if (field == NewsVocabulary.CountryField && kind != NameKind.Alias)
        {
            CountryTerms.Add(new CountryTerm(key, kind, text));
        }

        switch (kind)
        {
            case NameKind.Label:
                Field(field).SetLabel(key, text);
                break;
            case NameKind.Name or NameKind.Abbreviation or NameKind.Adjective or NameKind.Alias:
                Field(field).AddAlias(key, text);
                break;
        }
    }

    /// <summary>Adds a person, in place of one of the same name.</summary>
    public void Add(KnownPerson person)
    {
        _people[NameFolding.Fold(person.Name)] = person;
        var names = Field(NewsVocabulary.MinisterField);
        names.AddKey(person.Name);
        foreach (string alias in person.Aliases)
        {
            names.AddAlias(person.Name, alias);
        }
    }
}
