namespace NewsSearch.Vocabularies;

/// <summary>Reads a value that a program gives, as a line of a file is read.</summary>
internal static class EntryReader
{
    /// <summary>Adds an entry to a vocabulary.</summary>
    /// <exception cref="ArgumentException">It cannot be one.</exception>
    public static void Read(VocabularyEntry entry, VocabularyContents contents)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Check(entry, FieldRules.WhyNoField(entry.Field) ?? FieldRules.WhyNoKey(entry.Field, entry.Key, NameKind.Label));
        contents.AddKey(entry.Field, entry.Key);
        Add(entry, NameKind.Label, entry.Label is null ? [] : [entry.Label], contents);
        Add(entry, NameKind.Name, entry.Names, contents);
        Add(entry, NameKind.Abbreviation, entry.Abbreviations, contents);
        Add(entry, NameKind.Alias, entry.Aliases, contents);
        Add(entry, NameKind.Not, entry.Not, contents);
    }

    private static void Add(
        VocabularyEntry entry, NameKind kind, IReadOnlyList<string> names, VocabularyContents contents)
    {
        foreach (string name in names)
        {
            Check(entry, FieldRules.WhyNoKind(entry.Field, kind)
                ?? (NameFolding.Fold(name).Length == 0 ? $"'{name}' has no letter or digit, or is too long" : null));
            contents.Add(entry.Field, kind == NameKind.Not ? "-" : entry.Key, kind, name.Trim());
        }
    }

    private static void Check(VocabularyEntry entry, string? reason)
    {
        if (reason is not null)
        {
            throw new ArgumentException($"The entry {entry.Field} {entry.Key} cannot be used: {reason}.");
        }
    }
}
