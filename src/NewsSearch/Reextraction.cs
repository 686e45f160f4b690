using System.Collections.Concurrent;
using System.Text;
using NewsSearch.Indexing;
using NewsSearch.Segments;
using NewsSearch.StoredFields;

namespace NewsSearch;

/// <summary>Goes over the items of an index and reads their facets anew by another vocabulary.</summary>
/// <remarks>
/// An item is written again even where its facets stay: it notes the vocabulary then, and is not gone over a second
/// time, however the first run ended. A document takes the place of the one that was read and of no other: what
/// somebody else wrote or deleted meanwhile stays, and what a merge moved is looked up again.
/// </remarks>
internal sealed class Reextraction(
    CurrentSnapshot current,
    IndexWriter? writer,
    NewsIndexOptions index,
    ReextractOptions options,
    IProgress<ReextractProgress>? progress)
{
    // Enough that sharing out is no work beside reading them.
    private const int BatchDocuments = 64;

    // So many reasons are remembered; more would be the same over and over.
    private const int MostFailures = 1_000;

    private readonly ulong _version = index.Vocabulary.VersionNumber;
    private readonly ConcurrentQueue<string> _failures = new();
    private ConcurrentQueue<string> _moved = new();
    private long _examined;
    private long _changed;
    private long _current;
    private long _given;
    private long _written;
    private long _total;

    /// <summary>Goes over all items.</summary>
    public async Task<ReextractResult> RunAsync(CancellationToken cancellationToken)
    {
        await WithSnapshotAsync(snapshot => GoOverAsync(snapshot, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        while (!_moved.IsEmpty)
        {
            foreach (string[] ids in Interlocked.Exchange(ref _moved, new()).Chunk(options.CommitItems))
            {
                await WithSnapshotAsync(
                    snapshot => CommittingAsync(() => FindAsync(snapshot, ids, cancellationToken)), cancellationToken)
                    .ConfigureAwait(false);
            }
        }

        return new()
        {
            Examined = _examined,
            Changed = _changed,
            Current = _current,
            Given = _given,
            Failed = [.. _failures.Order(StringComparer.Ordinal)],
            Vocabulary = index.Vocabulary.Version,
        };
    }

    /// <summary>Works on the state with all writes so far.</summary>
    private async Task WithSnapshotAsync(Func<Snapshot, Task> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!options.DryRun)
        {
            await writer!.RefreshAsync(cancellationToken).ConfigureAwait(false);
        }

        var snapshot = current.Acquire();
        try
        {
            await work(snapshot).ConfigureAwait(false);
        }
        finally
        {
            snapshot.Release();
        }
    }

    private async Task GoOverAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        _total = snapshot.Segments.Sum(view => (long)view.LiveCount);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = index.WriterThreads,
            CancellationToken = cancellationToken,
        };
        foreach (var batches in Batches(snapshot).Chunk(Math.Max(1, options.CommitItems / BatchDocuments)))
        {
            await CommittingAsync(() => Parallel.ForEachAsync(
                batches, parallel, async (batch, stop) => await GoOverAsync(batch.View, batch.Start, stop)
                    .ConfigureAwait(false))).ConfigureAwait(false);
        }
    }

    /// <summary>Does some of the work and makes durable what it wrote, also where it is cut off.</summary>
    private async Task CommittingAsync(Func<Task> work)
    {
        long written = _written;
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            if (Interlocked.Read(ref _written) > written)
            {
                await writer!.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private async Task GoOverAsync(SegmentView view, int start, CancellationToken cancellationToken)
    {
        var buffer = new ItemBuffer();
        int end = Math.Min(start + BatchDocuments, view.Reader.DocumentCount);
        for (int document = start; document < end; document++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (view.IsLive(document))
            {
                await GoOverAsync(view.Reader, document, buffer).ConfigureAwait(false);
            }
        }

        Report();
    }

    private async Task FindAsync(Snapshot snapshot, string[] ids, CancellationToken cancellationToken)
    {
        var buffer = new ItemBuffer();
        foreach (string id in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (snapshot.TryFind(Encoding.UTF8.GetBytes(id), out var view, out int document))
            {
                await GoOverAsync(view.Reader, document, buffer).ConfigureAwait(false);
            }
        }

        Report();
    }

    private void Report() => progress?.Report(new(
        Interlocked.Read(ref _examined) + Interlocked.Read(ref _current) + Interlocked.Read(ref _given),
        _total,
        Interlocked.Read(ref _changed)));

    private async Task GoOverAsync(SegmentReader segment, int document, ItemBuffer buffer)
    {
        var item = segment.Item(document, buffer);
        var extracted = item.Extracted;
        if (!options.All && (extracted is null || extracted.Version == _version))
        {
            Interlocked.Increment(ref extracted is null ? ref _given : ref _current);
            return;
        }

        var again = NewsExtractor.Reextract(item, index.Vocabulary);
        bool isChanged = !IsSame(item, again);
        bool isToWrite = !options.DryRun && (isChanged || extracted?.Version != again.Extracted?.Version);
        if (isToWrite && !await TryWriteAsync(again, segment, document).ConfigureAwait(false))
        {
            return;
        }

        Interlocked.Increment(ref _examined);
        if (isChanged)
        {
            Interlocked.Increment(ref _changed);
        }
    }

    /// <summary>Writes an item in its new form, if it is still where it was read.</summary>
    private async Task<bool> TryWriteAsync(NewsItem again, SegmentReader segment, int document)
    {
        try
        {
            if (await writer!.ReplaceAsync(again, segment, document).ConfigureAwait(false))
            {
                Interlocked.Increment(ref _written);
                return true;
            }

            _moved.Enqueue(again.Id);
        }
        catch (ArgumentException exception)
        {
            if (_failures.Count < MostFailures)
            {
                _failures.Enqueue($"{again.Id}: {exception.Message}");
            }
        }

        return false;
    }

    private static bool IsSame(NewsItem one, NewsItem other) =>
        ItemMemberTable.All.All(member => ItemMemberTable.IsSame(one, other, member))
        && (one.Facets?.Keys ?? []).Union(other.Facets?.Keys ?? [])
            .All(field => ItemMemberTable.IsSame(one, other, field));

    private static IEnumerable<(SegmentView View, int Start)> Batches(Snapshot snapshot) =>
        from view in snapshot.Segments
        from batch in Enumerable.Range(0, (view.Reader.DocumentCount + BatchDocuments - 1) / BatchDocuments)
        select (view, batch * BatchDocuments);
}
