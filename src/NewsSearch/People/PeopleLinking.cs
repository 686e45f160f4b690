using System.Runtime.CompilerServices;
using NewsSearch.Codecs;
using NewsSearch.Segments;
using NewsSearch.Storage;
using NewsSearch.Vocabularies;

namespace NewsSearch.People;

/// <summary>The links of an index's people: made for a state when they are first needed, and kept with it.</summary>
/// <remarks>
/// What the user writes into people.json by hand counts from the first search on that comes a second or more after the
/// last look at the file: the file is read again, and compared by its bytes.
/// </remarks>
/// <param name="storage">Where the index is: what the user decided lies beside it.</param>
/// <param name="vocabulary">Names that are known.</param>
/// <param name="clock">Says when the file is to be looked at again.</param>
/// <param name="atOnce">
/// Linking more names than these, or than a few where an older state is linked, is done in the background: searches go
/// on with the older links until the newer ones are there. States that are replaced before their turn are passed over.
/// </param>
internal sealed class PeopleLinking(
    IStorage storage, NewsVocabulary vocabulary, TimeProvider clock, int atOnce = PeopleLinking.AtOnce)
    : IAsyncDisposable
{
    /// <summary>Linking so many names takes some 50 ms, which the first search of all may wait for.</summary>
    public const int AtOnce = 10_000;

    // A few milliseconds, which the first search of each new state may wait for.
    private const int AgainAtOnce = 1_000;

    // While items come all the time, linking in the background takes a tenth of a processor's time at most.
    private const int PauseShare = 9;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    // Somebody who edits the file and searches again sees it; searches one after the other pay for one look.
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Lock _writing = new();
    private readonly CancellationTokenSource _stop = new();
    private ConditionalWeakTable<Snapshot, LinkedPeople> _known = [];
    private IReadOnlyDictionary<string, string> _decided = new Dictionary<string, string>();
    private PeopleLinks _last = PeopleLinks.None;
    private IReadOnlyDictionary<string, NameParts> _parts = new Dictionary<string, NameParts>();
    private Task _background = Task.CompletedTask;
    private bool _isLinked;
    private Snapshot? _linking;
    private Snapshot? _next;
    private string? _warning;
    private byte[]? _bytes;
    private long _looked;
    private bool _isRead;
    private long _version;

    /// <summary>Another number whenever names of the same items may be linked in another way.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>The number by which a search that begins now would go.</summary>
    public long CurrentVersion()
    {
        Look();
        return Version;
    }

    /// <summary>What is wrong with the file of the index as it is now, or null.</summary>
    public string? Warning()
    {
        lock (_gate)
        {
            ReadDecisions();
            return _warning;
        }
    }

    /// <summary>The links that a search of a state goes by.</summary>
    public PeopleLinks LinksOf(Snapshot snapshot)
    {
        Look();
        if (_known.TryGetValue(snapshot, out var known))
        {
            return known.Links;
        }

        lock (_gate)
        {
            int names = snapshot.Segments.Sum(view => view.Reader.Facet(PeopleLinks.Field)?.ValueCount ?? 0);
            if (names <= (_isLinked ? Math.Min(atOnce, AgainAtOnce) : atOnce))
            {
                return Known(snapshot).Links;
            }

            LinkInBackground(snapshot);
            return _last;
        }
    }

    /// <summary>The people of a state; what the user wrote into the file meanwhile counts from now on.</summary>
    public PeopleReport Report(Snapshot snapshot)
    {
        lock (_gate)
        {
            ReadDecisions();
        }

        bool isNew = !_known.TryGetValue(snapshot, out _);
        var linked = Link(snapshot);
        if (isNew)
        {
            // Searches of this state may have gone by older links until now.
            Interlocked.Increment(ref _version);
        }

        return new()
        {
            Generation = snapshot.Generation,
            People = linked.People(_decided, LinkedColumn.RepeatsOf(snapshot, linked.Links)),
            Ambiguous = linked.Ambiguous,
            Warnings = _warning is { } warning ? [warning] : [],
        };
    }

    /// <summary>Adds decisions of the user to those before, durably.</summary>
    /// <exception cref="ArgumentException">One names somebody unknown, or they lead round in a circle.</exception>
    /// <exception cref="VocabularyFormatException">The file as it is cannot be read, and is not replaced.</exception>
    public void Accept(Snapshot snapshot, IReadOnlyDictionary<string, string?> decisions)
    {
        lock (_writing)
        {
            var decided = PeopleFile.Read(storage).ToDictionary(StringComparer.Ordinal);
            var names = PersonValue.ListOf(snapshot, _parts).Select(value => value.Key)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var (name, person) in decisions)
            {
                if (person is not null)
                {
                    decided[Named(name, names)] = Named(person, names);
                }
                else if (!decided.Remove(name.Trim().Normalize()))
                {
                    throw new ArgumentException($"\"{name}\" stands for nobody yet, so there is nothing to undo.");
                }
            }

            try
            {
                var lines = decided.Select((pair, i) => new PeopleLine(pair.Key, pair.Value, i + 1));
                PeopleFile.Write(storage, PeopleFile.Format(PeopleFile.Checked([.. lines]).ToDictionary()));
            }
            catch (VocabularyFormatException e)
            {
                throw new ArgumentException($"The names lead round in a circle: {e.Reason}.", e);
            }
        }

        lock (_gate)
        {
            ReadDecisions();
        }
    }

    /// <summary>Waits for what still runs; nothing is begun afterwards.</summary>
    public async ValueTask DisposeAsync()
    {
        Task background;
        lock (_gate)
        {
            _stop.Cancel();
            _next?.Release();
            _next = null;
            background = _background;
        }

        await background.ConfigureAwait(false);
        _stop.Dispose();
    }

    private string Named(string name, HashSet<string> names)
    {
        string plain = name.Trim().Normalize();
        if (names.Contains(plain) || vocabulary.TryGetPerson(plain, out _))
        {
            return plain;
        }

        string nearest = vocabulary.Nearest(PeopleLinks.Field, plain, names) is { } near
            ? $" Did you mean \"{near}\"?" : "";
        throw new ArgumentException($"\"{name}\" is no minister of the index.{nearest}");
    }

    private LinkedPeople Known(Snapshot snapshot)
    {
        if (!_known.TryGetValue(snapshot, out var linked))
        {
            ReadDecisions();
            linked = Link(snapshot);
        }

        return linked;
    }

    private LinkedPeople Link(Snapshot snapshot)
    {
        var (known, decided) = (_known, _decided);
        var values = PersonValue.ListOf(snapshot, _parts);
        var linked = PeopleLinker.Link(values, decided, vocabulary);
        _parts = values.ToDictionary(value => value.Key, value => value.Parts, StringComparer.Ordinal);
        linked.Adopt(_last);
        known.AddOrUpdate(snapshot, linked);
        _last = linked.Links;
        _isLinked = true;
        return linked;
    }

    private void LinkInBackground(Snapshot snapshot)
    {
        if (snapshot == _next || snapshot == _linking || _stop.IsCancellationRequested || !snapshot.TryAcquire())
        {
            return;
        }

        _next?.Release();
        _next = snapshot;
        if (_linking is null)
        {
            _linking = snapshot;
            _background = Task.Run(LinkNextAsync);
        }
    }

    private async Task LinkNextAsync()
    {
        while (TakeNext() is { } snapshot)
        {
            long began = clock.GetTimestamp();
            try
            {
                Link(snapshot);
                Interlocked.Increment(ref _version);
            }
            catch (IOException)
            {
                // What is damaged says so when items are searched or the index is verified; names stay as they are.
            }
            finally
            {
                snapshot.Release();
            }

            var pause = PauseShare * clock.GetElapsedTime(began);
            await Task.Delay(pause < LongestPause ? pause : LongestPause, clock, _stop.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Snapshot? TakeNext()
    {
        lock (_gate)
        {
            ReadDecisions();
            (_linking, _next) = (_next, null);
            return _linking;
        }
    }

    /// <summary>Looks whether the file has been edited, unless that was done a moment ago.</summary>
    private void Look()
    {
        long looked = Interlocked.Read(ref _looked);
        if (looked != 0 && clock.GetElapsedTime(looked) < LookInterval)
        {
            return;
        }

        // Whoever comes while another looks goes on with what was known before.
        if (Interlocked.CompareExchange(ref _looked, Math.Max(1, clock.GetTimestamp()), looked) == looked)
        {
            lock (_gate)
            {
                ReadDecisions();
            }
        }
    }

    private void ReadDecisions()
    {
        IReadOnlyDictionary<string, string> decided = new Dictionary<string, string>();
        byte[]? bytes = null;
        string? warning = null;
        try
        {
            bytes = PeopleFile.ReadBytes(storage) ?? [];
            if (_warning is null && _bytes is not null && bytes.AsSpan().SequenceEqual(_bytes))
            {
                return;
            }

            decided = PeopleFile.Read(bytes);
        }
        catch (Exception e) when (e is VocabularyFormatException or IOException or UnauthorizedAccessException)
        {
            warning = $"{e.Message}. Nothing of the file counts until this is mended.";
        }

        (_warning, _bytes) = (warning, bytes);
        if (!_isRead || !Same(decided, _decided))
        {
            (_isRead, _decided, _known) = (true, decided, []);
            Interlocked.Exchange(ref _version, (long)(KeyHash.Compute(PeopleFile.Format(decided)) >> 1));
        }
    }

    private static bool Same(IReadOnlyDictionary<string, string> a, IReadOnlyDictionary<string, string> b) =>
        a.Count == b.Count && a.All(pair => b.TryGetValue(pair.Key, out string? value) && value == pair.Value);
}
