namespace NewsSearch.Benchmarks.Racing;

/// <summary>The items of an NDJSON file, plain or gzip.</summary>
internal static class ItemSource
{
    /// <summary>Reads and parses so many items at a time.</summary>
    /// <exception cref="InvalidDataException">A line is no item.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<IReadOnlyList<NewsItem>> Batches(string path, int size)
    {
        var batch = new List<NewsItem>(size);
        foreach (var (number, line) in LineSource.Read(path))
        {
            batch.Add(Parse(path, number, line.Span));
            if (batch.Count == size)
            {
                yield return batch;
                batch.Clear();
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    /// <summary>Parses a line of a batch.</summary>
    /// <exception cref="InvalidDataException">It is no item.</exception>
    public static NewsItem Parse(string path, LineBatch batch, int index)
    {
        var line = batch.Line(index, out long number);
        return Parse(path, number, line);
    }

    private static NewsItem Parse(string path, long number, ReadOnlySpan<byte> line)
    {
        try
        {
            return NewsItemJson.Read(line);
        }
        catch (NewsFormatException problem)
        {
            throw new InvalidDataException($"{path}, line {number}: {problem.Message}", problem);
        }
    }
}
