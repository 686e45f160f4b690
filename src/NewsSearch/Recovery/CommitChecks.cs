using System.Globalization;
using NewsSearch.Segments;
using NewsSearch.Storage;

namespace NewsSearch.Recovery;

/// <summary>Verifies the files of all commits, each file once.</summary>
internal sealed class CommitChecks
{
    private readonly IStorage _storage;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, VerifiedFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);
    private readonly List<CommitCheck> _commits;

    /// <summary>Verifies the commits of these numbers, newest first.</summary>
    public CommitChecks(IStorage storage, IReadOnlyList<long> numbers, CancellationToken cancellationToken)
    {
        _storage = storage;
        _cancellationToken = cancellationToken;
        _commits = [.. numbers.Select(Check)];
    }

    /// <summary>The newest commit.</summary>
    public CommitCheck Newest => _commits[0];

    /// <summary>That a manifest is intact, but of a version that this program does not read; or null.</summary>
    public CorruptIndexException? OtherVersion { get; private set; }

    /// <summary>The newest commit that is intact, or null where none is.</summary>
    public CommitCheck? NewestIntact => _commits.Find(commit => commit.IsIntact);

    /// <summary>What was found.</summary>
    public VerificationReport Report(bool rolledBack) => new()
    {
        Files = [.. _files.Values.OrderBy(file => file.Name, StringComparer.Ordinal)],
        Newest = Newest.Name,
        NewestIntact = NewestIntact?.Name,
        LostCommits = NewestIntact is null
            ? []
            : [.. _commits.TakeWhile(commit => !commit.IsIntact).Select(commit => commit.Name)],
        Items = Newest.Items,
        IntactItems = NewestIntact?.Items,
        RolledBack = rolledBack,
    };

    private CommitCheck Check(long number)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"manifest-{number}");
        Manifest? manifest = null;
        Note(name, () =>
        {
            manifest = Manifest.Read(_storage, number);
            return Length(name);
        });
        if (manifest is null)
        {
            return new(name, null, false, null);
        }

        bool isIntact = true;
        long? items = 0;
        foreach (var segment in manifest.Segments)
        {
            isIntact &= CheckSegment(segment);
            items += _documents.TryGetValue(segment.LiveName ?? segment.Name, out int live) ? live : null;
        }

        return new(name, manifest, isIntact, items);
    }

    private bool CheckSegment(ManifestSegment segment)
    {
        if (!_files.ContainsKey(segment.Name))
        {
            Note(segment.Name, () => CheckFile(segment));
        }

        if (segment.LiveName is { } live && !_files.ContainsKey(live))
        {
            Note(live, () => CheckLive(segment, live));
        }

        return _files[segment.Name].IsIntact && (segment.LiveName is null || _files[segment.LiveName].IsIntact);
    }

    private long CheckFile(ManifestSegment segment)
    {
        var reader = SegmentReader.Open(_storage, segment.Name);
        try
        {
            _documents[segment.Name] = reader.DocumentCount;
            if (reader.Length != segment.Length || reader.Checksum != segment.Checksum)
            {
                throw new CorruptIndexException(segment.Name, 0, "this is another segment under its name");
            }

            SegmentCheck.Check(reader, _cancellationToken);
            return reader.Length;
        }
        finally
        {
            reader.Release();
        }
    }

    private long CheckLive(ManifestSegment segment, string name)
    {
        if (!_documents.TryGetValue(segment.Name, out int documents))
        {
            throw new CorruptIndexException(name, 0, $"it cannot be checked without {segment.Name}");
        }

        _documents[name] = LiveDocuments.Read(_storage, name, documents).Count;
        return Length(name);
    }

    private void Note(string name, Func<long> check)
    {
        try
        {
            _files[name] = new(name, check(), null, null);
        }
        catch (CorruptIndexException exception)
        {
            OtherVersion ??= exception.IsOtherVersion ? exception : null;
            _files[name] = new(name, Length(name), exception.Offset, exception.Reason);
        }
        catch (FileNotFoundException)
        {
            _files[name] = new(name, 0, 0, "the file is missing");
        }
    }

    private long Length(string name)
    {
        try
        {
            using var file = _storage.Map(name);
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }
}
