using NewsSearch.Segments;
using NewsSearch.Storage;

namespace NewsSearch.Indexing;

/// <summary>The files of a writer: their numbers, and which of them are being written.</summary>
/// <param name="storage">Where they are.</param>
/// <param name="titleWeight">What an occurrence in the title counts in the impacts of postings.</param>
/// <param name="nextFile">The first number that is free.</param>
internal sealed class SegmentFiles(IStorage storage, float titleWeight, long nextFile)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _inWork = [];
    private long _nextFile = nextFile;

    /// <summary>The next free number.</summary>
    public long Next => Interlocked.Read(ref _nextFile);

    /// <summary>The names that no manifest lists yet and that must stay all the same.</summary>
    public string[] InWork
    {
        get
        {
            lock (_gate)
            {
                return [.. _inWork];
            }
        }
    }

    /// <summary>Takes a number.</summary>
    public long TakeNumber() => Interlocked.Increment(ref _nextFile) - 1;

    /// <summary>Writes a whole segment.</summary>
    /// <param name="documents">Its documents.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="cancellationToken">Stops writing; nothing stays of the file then.</param>
    /// <param name="throttle">Asked between pieces of the file; null never to pause.</param>
    /// <returns>The segment, its file still in work until <see cref="Finish"/>.</returns>
    public WriterSegment Write(
        IDocumentSource documents,
        ITermSource terms,
        CancellationToken cancellationToken,
        MergeThrottle? throttle = null)
    {
        string name = IndexFiles.Segment(TakeNumber());
        lock (_gate)
        {
            _inWork.Add(name);
        }

        IWritableFile? file = null;
        try
        {
            file = storage.Create(name);
            var target = throttle is null ? file : new ThrottledFile(file, throttle);
            SegmentWriter.Write(target, documents, terms, titleWeight, cancellationToken);
            return new(SegmentReader.Open(storage, name)) { Unsynced = file, Filter = Filter(documents) };
        }
        catch
        {
            Abandon(name, file);
            throw;
        }
    }

    /// <summary>Notes that a segment is among those of the index now.</summary>
    public void Finish(WriterSegment segment)
    {
        lock (_gate)
        {
            _inWork.Remove(segment.Reader.Name);
        }
    }

    /// <summary>Removes a segment that nobody needs after all.</summary>
    public void Abandon(WriterSegment segment)
    {
        segment.Release();
        Abandon(segment.Reader.Name, null);
    }

    private void Abandon(string name, IWritableFile? file)
    {
        try
        {
            file?.Dispose();
            storage.Delete(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The file is in no manifest: the next commit or the next opening removes it.
        }

        lock (_gate)
        {
            _inWork.Remove(name);
        }
    }

    private static IdFilter Filter(IDocumentSource documents)
    {
        var filter = new IdFilter(documents.Count);
        for (int document = 0; document < documents.Count; document++)
        {
            filter.Add(Codecs.KeyHash.Compute(documents.Id(document)));
        }

        return filter;
    }
}
