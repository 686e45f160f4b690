using System.Collections.Concurrent;
using NewsSearch.Recovery;
using NewsSearch.Tests.Storage;

namespace NewsSearch.Tests.Reliability;

/// <summary>Workers on an index whose work is cancelled now and then, until the index goes away under them.</summary>
internal sealed class DisposalRun
{
    private const int Workers = 3;
    private const int MaxDiskOperations = 250;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly int _seed;
    private readonly FaultyStorage _disk = new();
    private readonly ConcurrentDictionary<string, bool> _durable = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _dispose = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<int, CancellationTokenSource> _cancelAt = new();
    private NewsIndex? _index;
    private int _operations;
    private int _cancelled;
    private volatile bool _disposing;

    public DisposalRun(int seed) => _seed = seed;

    public int Operations => _operations;

    public int Cancelled => _cancelled;

    /// <summary>Works until the index is disposed of, at an operation of the disk that follows from the seed.</summary>
    public async Task RunAsync()
    {
        _index = await IndexOnDisk.OpenAsync(_disk, merge: true);
        int disposeAt = _disk.Operations.Count + 1 + new Random(_seed).Next(MaxDiskOperations);
        _disk.Before = number =>
        {
            if (number >= disposeAt)
            {
                _dispose.TrySetResult();
            }

            if (_cancelAt.TryRemove(number, out var source))
            {
                source.Cancel();
            }
        };
        var workers = Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WorkAsync(worker))).ToArray();
        await _dispose.Task.WaitAsync(Limit);
        _disposing = true;
        await _index.DisposeAsync().AsTask().WaitAsync(Limit);
        await Task.WhenAll(workers).WaitAsync(Limit);
        _disk.Before = null;
        Assert.True(
            (_disk.OpenMaps, _disk.OpenFiles, _disk.IsLocked) == (0, 0, false),
            $"seed {_seed}: {_disk.OpenMaps} maps and {_disk.OpenFiles} files are open, lock: {_disk.IsLocked}");
        await CheckAsync();
    }

    private async Task CheckAsync()
    {
        var found = _disk.CrashImage(CrashMode.Lost, 0);
        if (_durable.IsEmpty)
        {
            return;
        }

        Assert.True(IndexVerification.Run(found, false, CancellationToken.None).IsIntact, $"seed {_seed}: damaged");
        await using var index = await IndexOnDisk.OpenAsync(found);
        foreach (string id in _durable.Keys)
        {
            Assert.True(await index.GetAsync(id) is not null, $"seed {_seed}: {id} was committed and is lost");
        }
    }

    private async Task WorkAsync(int worker)
    {
        var random = new Random((_seed * Workers) + worker);
        var items = new ItemFactory(random);
        var written = new List<string>();
        for (int number = 0; ; number++)
        {
            // Not disposed of: the disk may be about to cancel it.
            var source = new CancellationTokenSource();
            int at = random.Next(3) == 0 ? _disk.Operations.Count + 1 + random.Next(12) : 0;
            if (at > 0)
            {
                _cancelAt[at] = source;
            }

            Interlocked.Increment(ref _operations);
            try
            {
                await DoAsync(random, items, $"w{worker}/{number}", written, source.Token);
            }
            catch (OperationCanceledException) when (source.IsCancellationRequested)
            {
                Interlocked.Increment(ref _cancelled);
            }
            catch (Exception error) when (_disposing && error is ObjectDisposedException or OperationCanceledException)
            {
                return;
            }
            catch (Exception error)
            {
                _dispose.TrySetResult();
                Assert.Fail($"seed {_seed}, worker {worker}, operation {number}: {error}");
            }
            finally
            {
                _cancelAt.TryRemove(new(at, source));
            }
        }
    }

    private async Task DoAsync(
        Random random, ItemFactory items, string id, List<string> written, CancellationToken cancellationToken)
    {
        var index = _index!;
        switch (random.Next(20))
        {
            case < 9:
                await index.AddAsync(items.Make(id), cancellationToken);
                written.Add(id);
                break;
            case 9:
                await index.DeleteAsync("no such item", cancellationToken);
                break;
            case 10 or 11:
                await index.RefreshAsync(cancellationToken);
                break;
            case 12 or 13:
                string[] before = [.. written];
                await index.CommitAsync(cancellationToken);
                Array.ForEach(before, each => _durable[each] = true);
                break;
            case 14:
                await index.MergeAsync(1 + random.Next(2), cancellationToken);
                break;
            case 15:
                Backup(index, cancellationToken);
                break;
            case 16:
                await index.GetAsync(id, cancellationToken);
                break;
            default:
                var query = ModelQuery.Random(random, items);
                await index.SearchAsync(NewsQuery.Parse(query.Text), query.Options, cancellationToken);
                break;
        }
    }

    private static void Backup(NewsIndex index, CancellationToken cancellationToken)
    {
        var target = new FaultyStorage();
        try
        {
            index.Backup(target, cancellationToken);
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing is committed yet.
        }

        Assert.Equal((0, 0, false), (target.OpenMaps, target.OpenFiles, target.IsLocked));
    }
}
