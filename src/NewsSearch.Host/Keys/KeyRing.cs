using System.Security.Cryptography;

namespace NewsSearch.Host.Keys;

/// <summary>The keys that a server knows; what is added or revoked meanwhile counts within moments.</summary>
internal sealed class KeyRing
{
    /// <summary>How long the file is taken to be as it was.</summary>
    private const long PatienceMs = 100;

    private readonly string? _path;
    private readonly byte[]? _local;
    private readonly Lock _gate = new();
    private (DateTime Written, long Length) _stamp;
    private long _looked = -PatienceMs;
    private IReadOnlyList<ApiKey> _keys = [];

    /// <summary>Knows the keys of a file.</summary>
    /// <param name="path">The file; null for a server without keys.</param>
    /// <param name="localKey">
    /// The key that this server itself leaves for commands of the same user on this machine; null for none.
    /// </param>
    /// <exception cref="InvalidDataException">The file does not hold keys.</exception>
    public KeyRing(string? path, string? localKey)
    {
        _path = path;
        _local = localKey is null ? null : KeyText.Hash(localKey);
        Keys();
    }

    /// <summary>Whether there are keys, so that writing needs one.</summary>
    /// <exception cref="InvalidDataException">The file does not hold keys.</exception>
    public bool IsConfigured => Keys().Count > 0;

    /// <summary>The key of a text, or null where it is none.</summary>
    /// <exception cref="InvalidDataException">The file does not hold keys.</exception>
    public ApiKey? Find(string text)
    {
        byte[] hash = KeyText.Hash(text);
        ApiKey? found = null;
        foreach (var key in Keys())
        {
            // All are compared, each in constant time: how long it takes says nothing about any of them.
            found = CryptographicOperations.FixedTimeEquals(key.Hash, hash) ? key : found;
        }

        bool isLocal = _local is not null && CryptographicOperations.FixedTimeEquals(_local, hash);
        return isLocal ? new ApiKey("local", "this machine", KeyScopes.Admin, default, hash) : found;
    }

    private IReadOnlyList<ApiKey> Keys()
    {
        if (_path is null)
        {
            return _keys;
        }

        lock (_gate)
        {
            long now = Environment.TickCount64;
            if (now - _looked < PatienceMs)
            {
                return _keys;
            }

            var file = new FileInfo(_path);
            var stamp = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            if (stamp != _stamp)
            {
                // What cannot be read lets nobody in: it is tried, and fails, again with every request.
                _keys = KeyFile.Read(_path);
                _stamp = stamp;
            }

            _looked = now;
            return _keys;
        }
    }
}
