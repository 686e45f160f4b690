namespace NewsSearch.StoredFields;

/// <summary>Numbers that writer and reader of stored fields share.</summary>
internal static class StoredFieldsFormat
{
    /// <summary>The start of every so many records stands in eight bytes; their ends are counted from there.</summary>
    public const int ChunkSize = 64;

    /// <summary>The length of the dictionary, before and after it is taken apart, and the width of an end.</summary>
    public const int TrailerLength = 12;

    /// <summary>The header of a record that compression does not shorten.</summary>
    public const uint Plain = 1;
}
