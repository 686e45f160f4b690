namespace NewsSearch.Benchmarks.Racing;

/// <summary>The lines of a file for several threads that take some at a time.</summary>
internal sealed class SharedLines(string path) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly IEnumerator<(long Number, ReadOnlyMemory<byte> Line)> _lines =
        LineSource.Read(path).GetEnumerator();

    /// <summary>Takes the next lines.</summary>
    /// <returns>False at the end of the file.</returns>
    public bool Take(LineBatch batch, int count)
    {
        batch.Clear();
        lock (_gate)
        {
            while (batch.Count < count && _lines.MoveNext())
            {
                batch.Add(_lines.Current.Number, _lines.Current.Line.Span);
            }
        }

        return batch.Count > 0;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _lines.Dispose();
}
