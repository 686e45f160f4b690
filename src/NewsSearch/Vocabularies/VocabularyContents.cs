using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsSearch.Vocabularies;

/// <summary>What the files of a vocabulary say, while they are being read.</summary>
internal sealed class VocabularyContents
{
    private readonly Dictionary<string, KnownPerson> _people = new(StringComparer.Ordinal);

    // What was said so far, in its order, in which later lines count more than earlier ones.
    private readonly StringBuilder _said = new();

    /// <summary>An empty vocabulary.</summary>
    public VocabularyContents()
    {
    }

    /// <summary>A vocabulary that starts with what another has.</summary>
    /// <param name="other">The other.</param>
    /// <param name="version">The other's version.</param>
    public VocabularyContents(VocabularyContents other, ulong version)
    {
        Say("after", version.ToString("x16", CultureInfo.InvariantCulture));
        foreach (var (field, names) in other.Fields)
        {
            Fields.Add(field, new FieldNames(names));
        }

        CountryTerms.AddRange(other.CountryTerms);
        SectorTerms.AddRange(other.SectorTerms);
        FieldTerms.AddRange(other.FieldTerms);
        foreach (var person in other.People)
        {
            _people[NameFolding.Fold(person.Name)] = person;
        }
    }

    /// <summary>Keys, labels and aliases by field.</summary>
    public Dictionary<string, FieldNames> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>What names a country in text.</summary>
    public List<CountryTerm> CountryTerms { get; } = [];

    /// <summary>What is evidence for a sector in text.</summary>
    public List<SectorTerm> SectorTerms { get; } = [];

    /// <summary>What names a value of a field of the user's own in text.</summary>
    public List<FieldTerm> FieldTerms { get; } = [];

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

    /// <summary>A number that is another one whenever something else was said.</summary>
    public ulong Version() =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(_said.ToString())));

    /// <summary>Adds a name of a key.</summary>
    public void Add(string field, string key, NameKind kind, string text)
    {
        Say(field, key, FieldRules.Word(kind), text);
        if (field == NewsVocabulary.CountryField && kind != NameKind.Alias)
        {
            CountryTerms.Add(new CountryTerm(key, kind, text));
        }
        else if (FieldRules.IsOwn(field) && kind != NameKind.Alias)
        {
            FieldTerms.Add(new FieldTerm(field, key, kind, text));
        }

        switch (kind)
        {
            case NameKind.Label:
                Field(field).SetLabel(key, text);
                break;
            case NameKind.Name or NameKind.Abbreviation or NameKind.Adjective or NameKind.Alias:
                Field(field).AddAlias(key, text);
                break;
            case NameKind.Demonym when FieldRules.IsOwn(field):
                Field(field).AddAlias(key, text);
                break;
        }
    }

    /// <summary>Adds evidence for a sector.</summary>
    public void Add(SectorTerm term)
    {
        Say(term.Text, term.Weight.ToString("R", CultureInfo.InvariantCulture), term.Sector);
        SectorTerms.Add(term);
        if (term.Sector != SectorTerm.NoSector)
        {
            Field(NewsVocabulary.SectorField).AddKey(term.Sector);
        }
    }

    /// <summary>Adds a person, in place of one of the same name.</summary>
    public void Add(KnownPerson person)
    {
        Say([person.Name, .. person.Aliases,
            .. person.Offices.SelectMany(o => new[] { o.Portfolio, o.Jurisdiction, Day(o.From), Day(o.To) })]);
        _people[NameFolding.Fold(person.Name)] = person;
        var names = Field(NewsVocabulary.MinisterField);
        names.AddKey(person.Name);
        foreach (string alias in person.Aliases)
        {
            names.AddAlias(person.Name, alias);
        }
    }

    /// <summary>Adds a value that is known by its key alone.</summary>
    public void AddKey(string field, string key)
    {
        Say(field, key);
        Field(field).AddKey(key);
    }

    /// <summary>Forgets all that was said about a field.</summary>
    public void Remove(string field)
    {
        Say("without", field);
        Fields.Remove(field);
        FieldTerms.RemoveAll(term => term.Field == field);
        switch (field)
        {
            case NewsVocabulary.CountryField: CountryTerms.Clear(); break;
            case NewsVocabulary.SectorField: SectorTerms.Clear(); break;
            case NewsVocabulary.MinisterField: _people.Clear(); break;
        }
    }

    private void Say(params ReadOnlySpan<string> parts)
    {
        foreach (string part in parts)
        {
            _said.Append(part).Append('\t');
        }

        _said.Append('\n');
    }

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
