using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Serving;

/// <summary>What a server is started with.</summary>
internal sealed record ServeOptions
{
    /// <summary>Where it listens unless told otherwise.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The addresses to listen on, with semicolons between them.</summary>
    public string Urls { get; init; } = DefaultUrl;

    /// <summary>Names beside localhost under which it may be asked on a loopback address.</summary>
    public IReadOnlyCollection<string> Hosts { get; init; } = [];

    /// <summary>The full path of the index; null where it is the one that commands take by themselves.</summary>
    public string? Index { get; init; }

    /// <summary>The file of keys; null for a server without.</summary>
    public string? KeyFile { get; init; }

    /// <summary>A key that commands of the same user on this machine may use; null for none.</summary>
    public string? LocalKey { get; init; }

    /// <summary>Whether reading needs a key, too, once there is one.</summary>
    public bool RequireKey { get; init; }

    /// <summary>
    /// How many requests a second a client may make, 0 for any number; null limits clients on other machines only.
    /// </summary>
    public int? Rate { get; init; }

    /// <summary>How long a search may take.</summary>
    public TimeSpan SearchTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How much is logged, on standard error.</summary>
    public LogLevel Log { get; init; } = LogLevel.Warning;

    /// <summary>Whether the log is lines of JSON.</summary>
    public bool LogsJson { get; init; }

    /// <summary>Names and aliases of facet values.</summary>
    public NewsVocabulary Vocabulary { get; init; } = NewsVocabulary.Default;
}
