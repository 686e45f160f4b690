using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NewsSearch.Vocabularies;

/// <summary>
/// The keys, labels and aliases of facet values, and what extraction knows of countries, sectors, people.
/// </summary>
/// <remarks>Does not change once made, so that one can be shared by threads, indexes and extractors.</remarks>
public sealed class NewsVocabulary
{
    internal const string CountryField = "country";
    internal const string SectorField = "sector";
    internal const string MinisterField = "minister";
    internal const string SourceField = "source";

    private static readonly string[] DefaultFiles =
        ["countries.tsv", "country-contexts.tsv", "sectors.tsv", "sector-terms.tsv", "sources.tsv", "people.json"];

    private readonly VocabularyContents _contents;
    private readonly Dictionary<string, KnownPerson> _people;

    private NewsVocabulary(VocabularyContents contents)
    {
        _contents = contents;
        VersionNumber = contents.Version();
        OwnFields = [.. contents.Fields.Keys.Where(FieldRules.IsOwn).Order(StringComparer.Ordinal)];
        _people = contents.People.ToDictionary(person => person.Name, StringComparer.Ordinal);
    }

    /// <summary>The vocabulary that comes with the library.</summary>
    public static NewsVocabulary Default { get; } = LoadDefault();

    /// <summary>The fields that have names: country, sector, minister, source, and the user's own.</summary>
    public IReadOnlyCollection<string> Fields => _contents.Fields.Keys;

    /// <summary>The fields of the user's own, such as organisation, in ordinal order.</summary>
    /// <remarks>
    /// Their names are found in texts as those of countries are: a label or name with capitals where it has them, an
    /// abbreviation as it is written, an alias never. A key without a label is looked for itself.
    /// </remarks>
    public IReadOnlyList<string> OwnFields { get; }

    /// <summary>Another text whenever the vocabulary says something else: 16 hexadecimal digits.</summary>
    /// <remarks>Comments, spaces and the names of files do not count; the order of lines does.</remarks>
    public string Version => VersionNumber.ToString("x16", CultureInfo.InvariantCulture);

    internal ulong VersionNumber { get; }

    internal IReadOnlyList<CountryTerm> CountryTerms => _contents.CountryTerms;

    internal IReadOnlyList<SectorTerm> SectorTerms => _contents.SectorTerms;

    internal IReadOnlyList<FieldTerm> FieldTerms => _contents.FieldTerms;

    internal IReadOnlyCollection<KnownPerson> People => _contents.People;

    /// <summary>Makes a vocabulary of files alone, in place of what comes with the library.</summary>
    /// <param name="paths">
    /// Files ending in .tsv (names, sector terms) or .json (people), and folders of such files, read in this order;
    /// those of a folder by name.
    /// </param>
    /// <exception cref="VocabularyFormatException">A file is not in a form that can be read; says file and
    /// line.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be read.</exception>
    public static NewsVocabulary Load(params IEnumerable<string> paths) => Read(new VocabularyContents(), paths);

    /// <summary>Makes a vocabulary that has what files say beside what this one has; this one stays as it is.</summary>
    /// <param name="paths">Files as for <see cref="Load"/>; where both name something, the file's name wins.</param>
    /// <exception cref="VocabularyFormatException">A file is not in a form that can be read; says file and
    /// line.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be read.</exception>
    public NewsVocabulary Extend(params IEnumerable<string> paths) => Read(Copy(), paths);

    /// <summary>Makes a vocabulary that has what a stream says beside what this one has.</summary>
    /// <param name="name">What the file would be called, with its ending; errors name it.</param>
    /// <param name="content">Its bytes; they are read to their end, and the stream stays open.</param>
    /// <exception cref="VocabularyFormatException">It is not in a form that can be read.</exception>
    public NewsVocabulary Extend(string name, Stream content)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(content);
        var contents = Copy();
        VocabularyReader.Read(name, content, contents);
        return new NewsVocabulary(contents);
    }

    /// <summary>Makes a vocabulary that has further values and names beside what this one has.</summary>
    /// <exception cref="ArgumentException">An entry cannot be one; says which and why.</exception>
    public NewsVocabulary With(params IEnumerable<VocabularyEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var contents = Copy();
        foreach (var entry in entries)
        {
            EntryReader.Read(entry, contents);
        }

        return new NewsVocabulary(contents);
    }

    /// <summary>Makes a vocabulary that says nothing about some fields, so that others can be put in place.</summary>
    /// <param name="fields">country, sector, minister, source, or fields of the user's own.</param>
    /// <exception cref="ArgumentException">This vocabulary has no such field.</exception>
    public NewsVocabulary Without(params IEnumerable<string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var contents = Copy();
        foreach (string field in fields)
        {
            if (!Fields.Contains(field))
            {
                throw new ArgumentException(
                    $"The vocabulary has no field {field}, only {string.Join(", ", Fields)}.", nameof(fields));
            }

            contents.Remove(field);
        }

        return new NewsVocabulary(contents);
    }

    /// <summary>The keys of a field, in no particular order; empty for a field without names.</summary>
    public IReadOnlyCollection<string> Keys(string field) =>
        _contents.Fields.TryGetValue(field, out var names) ? names.Keys : [];

    /// <summary>The key of a facet value: a key first, then an alias.</summary>
    /// <remarks>Case, accents, spaces and punctuation do not count: "arabnews" is "Arab News".</remarks>
    /// <returns>The key, or null where the vocabulary does not know the text.</returns>
    public string? Resolve(string field, string text)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(text);
        return _contents.Fields.TryGetValue(field, out var names) ? names.Resolve(text) : null;
    }

    /// <summary>What people read for a key: "Belarus" for "BY"; the key itself where there is no other label.</summary>
    public string Label(string field, string key)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(key);
        return _contents.Fields.TryGetValue(field, out var names) ? names.Label(key) : key;
    }

    /// <summary>The value that somebody who wrote an unknown one may have meant.</summary>
    /// <param name="field">The facet field.</param>
    /// <param name="text">What was written.</param>
    /// <param name="known">Values that exist beside the vocabulary's, such as those of an index; at most 100 000
    /// count.</param>
    /// <returns>
    /// The key that is at most 1, 2 or 3 letters away, for texts of up to 4, 8 or more letters, of which up to three
    /// may mean a key or a label of as many, but no alias; the nearest, and among equally near ones the first in
    /// ordinal order; null if there is none.
    /// </returns>
    public string? Nearest(string field, string text, IEnumerable<string>? known = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(text);
        string folded = NameFolding.Fold(text);
        int limit = folded.Length switch { 0 => -1, <= 4 => 1, <= 8 => 2, _ => 3 };
        string? nearest = null;
        foreach (var (spelling, key) in Candidates(field, known))
        {
            // Any three letters are near some alias, and near many keys of two.
            int distance = folded.Length > 3 || (spelling.Length >= 3 && IsName(field, key, spelling))
                ? LevenshteinDistance.Between(folded, spelling, limit)
                : int.MaxValue;
            if (distance < limit || (distance == limit && (nearest is null || string.CompareOrdinal(key, nearest) < 0)))
            {
                (limit, nearest) = (distance, key);
            }
        }

        return nearest;
    }

    /// <summary>Every folded spelling of a field with its key, keys before aliases.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Spellings(string field) =>
        _contents.Fields.TryGetValue(field, out var names) ? names.Spellings : [];

    /// <summary>The person whose canonical name this is.</summary>
    internal bool TryGetPerson(string key, [NotNullWhen(true)] out KnownPerson? person) =>
        _people.TryGetValue(key, out person);

    private IEnumerable<KeyValuePair<string, string>> Candidates(string field, IEnumerable<string>? known)
    {
        // A filter's warning must not cost more than the filter, whatever the index holds.
        const int MaximumKnown = 100_000;
        var values = (known ?? []).Take(MaximumKnown)
            .Select(value => KeyValuePair.Create(NameFolding.Fold(value), value));
        return _contents.Fields.TryGetValue(field, out var names) ? values.Concat(names.Spellings) : values;
    }

    private bool IsName(string field, string key, string spelling) =>
        spelling == NameFolding.Fold(key) || spelling == NameFolding.Fold(Label(field, key));

    private VocabularyContents Copy() => new(_contents, VersionNumber);

    private static NewsVocabulary Read(VocabularyContents contents, IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (string path in VocabularyReader.FilesIn(paths))
        {
            VocabularyReader.ReadFile(path, contents);
        }

        return new NewsVocabulary(contents);
    }

    private static NewsVocabulary LoadDefault()
    {
        var contents = new VocabularyContents();
        foreach (string file in DefaultFiles)
        {
            using var stream = typeof(NewsVocabulary).Assembly
                .GetManifestResourceStream("NewsSearch.Vocabularies." + file)
                ?? throw new InvalidOperationException($"The library was built without its vocabulary file {file}.");
            VocabularyReader.Read(file, stream, contents);
        }

        return new NewsVocabulary(contents);
    }
}
