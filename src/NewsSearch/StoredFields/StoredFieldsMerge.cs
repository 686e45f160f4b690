using NewsSearch.Codecs;
using NewsSearch.Storage;

namespace NewsSearch.StoredFields;

/// <summary>Writes the records of several sections as one.</summary>
/// <remarks>
/// Records are copied as they stand, and their dictionaries with them: compressing a million articles again takes half
/// a minute, copying them less than one second. Only records whose dictionary serves few are compressed again, with one
/// that they share: so what begins as many small segments ends up as well compressed as what was large from its start.
/// </remarks>
internal sealed class StoredFieldsMerge
{
    // A dictionary is at most 56 KiB, about half of that as it stands. Records that take less room than this are
    // compressed again: it costs little, and is over once enough of them have come together.
    private const long DefaultLeastCopied = 1 << 20;

    // So many records say how much each dictionary serves.
    private const int Sample = 16_384;

    private const int CompressedAgain = -1;

    private readonly RecordOrigins _origins;
    private readonly int[][] _places;
    private readonly List<(int Reader, int Dictionary)> _copied = [];

    private StoredFieldsMerge(RecordOrigins origins)
    {
        _origins = origins;
        _places = [.. origins.Readers.Select(reader => new int[Math.Max(1, reader.DictionaryCount)])];
        Array.ForEach(_places, places => places.AsSpan().Fill(CompressedAgain));
    }

    /// <summary>Writes a section.</summary>
    /// <param name="file">Where it goes.</param>
    /// <param name="origins">The records.</param>
    /// <param name="effort">How hard to compress what is compressed again.</param>
    /// <param name="cancellationToken">Stops between records.</param>
    /// <param name="leastCopied">How many bytes of records a dictionary must serve for them to be copied.</param>
    public static void Write(
        ChecksummedWriter file,
        RecordOrigins origins,
        CompressionEffort effort,
        CancellationToken cancellationToken,
        long leastCopied = DefaultLeastCopied)
    {
        var merge = new StoredFieldsMerge(origins);
        merge.ChooseCopied(leastCopied);
        var buffer = new RecordBuffer();
        var writer = new StoredFieldsWriter(
            file, origins.Count, effort, merge.SharedDictionary(buffer), merge._copied.Count);
        foreach (var (reader, dictionary) in merge._copied)
        {
            var compressed = origins.Readers[reader].CompressedDictionary(dictionary, out int length);
            merge._places[reader][dictionary] = writer.AddDictionary(compressed, length);
        }

        for (int record = 0; record < origins.Count; record++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var stored = origins.Stored(record);
            int place = merge._places[origins.Origins[record]][stored.Dictionary];
            if (place == CompressedAgain)
            {
                writer.Add(origins.Read(record, buffer));
            }
            else
            {
                writer.Copy(stored, place);
            }
        }

        writer.Finish();
    }

    /// <summary>Those of the dictionaries that serve much, but never more than a section can have.</summary>
    private void ChooseCopied(long leastCopied)
    {
        int step = Math.Max(1, _origins.Count / Sample);
        var lengths = Array.ConvertAll(_places, places => new long[places.Length]);
        for (int record = 0; record < _origins.Count; record += step)
        {
            var stored = _origins.Stored(record);
            lengths[_origins.Origins[record]][stored.Dictionary] += (long)step * stored.Bytes.Length;
        }

        var served = lengths.SelectMany((all, reader) => all.Select((length, i) => (Length: length, Reader: reader, i)))
            .Where(each => each.Length >= leastCopied && each.i < _origins.Readers[each.Reader].DictionaryCount)
            .OrderByDescending(each => each.Length).ThenBy(each => each.Reader).ThenBy(each => each.i);
        foreach (var (_, reader, dictionary) in served.Take(StoredFieldsFormat.MostDictionaries - 1))
        {
            _copied.Add((reader, dictionary));
            _places[reader][dictionary] = 0;
        }
    }

    /// <summary>The dictionary of what is compressed again; null if that is nothing.</summary>
    private byte[]? SharedDictionary(RecordBuffer buffer)
    {
        if (_places.All(places => !places.Contains(CompressedAgain)))
        {
            return null;
        }

        int step = Math.Max(1, _origins.Count / Sample);
        var again = new List<int>();
        for (int record = 0; record < _origins.Count; record += step)
        {
            if (_places[_origins.Origins[record]][_origins.Stored(record).Dictionary] == CompressedAgain)
            {
                again.Add(record);
            }
        }

        return DictionarySample.Dictionary(again.Count, i => _origins.Read(again[i], buffer));
    }
}
