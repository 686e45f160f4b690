namespace NewsSearch.StoredFields;

/// <summary>Where the records of a merged section stand.</summary>
/// <param name="Readers">The sections that they come from.</param>
/// <param name="Origins">For each record the number of its section.</param>
/// <param name="Documents">For each record its document there.</param>
internal sealed record RecordOrigins(StoredFieldsReader[] Readers, int[] Origins, int[] Documents)
{
    /// <summary>How many records there are.</summary>
    public int Count => Documents.Length;

    /// <summary>A record as it stands.</summary>
    public StoredRecord Stored(int record) => Readers[Origins[record]].Stored(Documents[record]);

    /// <summary>A record taken apart; valid until the buffer is used again.</summary>
    public ReadOnlySpan<byte> Read(int record, RecordBuffer buffer) =>
        Readers[Origins[record]].Read(Documents[record], buffer);
}
