namespace NewsSearch.StoredFields;

/// <summary>Numbers that writer and reader of stored fields share.</summary>
internal static class StoredFieldsFormat
{
    /// <summary>The start of every so many records stands in eight bytes; their ends are counted from there.</summary>
    public const int ChunkSize = 64;

    /// <summary>The most dictionaries of a section: a record names its own in a byte.</summary>
    public const int MostDictionaries = 256;

    /// <summary>What the table says of a dictionary: its length, before and after it is taken apart.</summary>
    public const int DictionaryEntryLength = 8;

    /// <summary>The count of dictionaries and the width of an end.</summary>
    public const int TrailerLength = 8;

    /// <summary>The header of a record that compression does not shorten.</summary>
    public const uint Plain = 1;
}
