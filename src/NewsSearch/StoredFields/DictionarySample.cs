namespace NewsSearch.StoredFields;

/// <summary>Takes a sample of records, and makes of it the dictionary that they share.</summary>
internal static class DictionarySample
{
    /// <summary>Of records that are smaller together, a dictionary would save less than it takes.</summary>
    private const int LeastTotal = 32 * 1024;

    /// <summary>A dictionary takes at most this part of what it is for; it is compressed itself.</summary>
    private const int DictionaryPart = 16;

    /// <summary>So that a record of 8 KiB still reaches all of it.</summary>
    private const int LongestDictionary = 56 * 1024;

    // An eighth of the records is looked at, but neither so few that chance decides nor so many that it takes time.
    private const int RecordPart = 8;
    private const int FewestRecords = 64;
    private const int MostRecords = 1024;
    private const int LongestRecord = 4096;
    private const int LongestSample = 1024 * 1024;

    /// <summary>The dictionary for records; empty where they are too few.</summary>
    public static byte[] Dictionary(int count, Func<int, ReadOnlySpan<byte>> record)
    {
        int taken = Math.Min(count, Math.Clamp(count / RecordPart, FewestRecords, MostRecords));
        byte[] sample = new byte[4096];
        int length = 0;
        long total = 0;
        for (int i = 0; i < taken; i++)
        {
            var next = record((int)((long)i * count / taken));
            total += next.Length;
            next = next[..Math.Min(next.Length, Math.Min(LongestRecord, LongestSample - length))];
            if (length + next.Length > sample.Length)
            {
                Array.Resize(ref sample, Math.Min(LongestSample, Math.Max(length + next.Length, 2 * sample.Length)));
            }

            next.CopyTo(sample.AsSpan(length));
            length += next.Length;
        }

        long estimated = taken == 0 ? 0 : (long)((double)total * count / taken);
        return estimated < LeastTotal
            ? []
            : DictionaryTrainer.Train(
                sample.AsSpan(0, length), (int)Math.Min(LongestDictionary, estimated / DictionaryPart));
    }
}
