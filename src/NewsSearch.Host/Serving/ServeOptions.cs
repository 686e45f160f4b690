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

    /// <summary>Names and aliases of facet values.</summary>
    public NewsVocabulary Vocabulary { get; init; } = NewsVocabulary.Default;
}
