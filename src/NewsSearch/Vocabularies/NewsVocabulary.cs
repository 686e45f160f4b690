namespace NewsSearch.Vocabularies;

/// <summary>The keys, labels and aliases of facet values.</summary>
public sealed class NewsVocabulary
{
    private NewsVocabulary()
    {
    }

    /// <summary>The vocabulary that comes with the library.</summary>
    public static NewsVocabulary Default { get; } = new();
}
