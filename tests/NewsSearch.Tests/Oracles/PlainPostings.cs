namespace NewsSearch.Tests.Oracles;

/// <summary>The documents of a term with how often it stands in them.</summary>
internal sealed class PlainPostings
{
    public List<int> Documents { get; } = [];

    public List<int> Frequencies { get; } = [];

    public List<int> TitleFrequencies { get; } = [];

    public void Add(int document, bool inTitle)
    {
        if (Documents.Count == 0 || Documents[^1] != document)
        {
            Documents.Add(document);
            Frequencies.Add(0);
            TitleFrequencies.Add(0);
        }

        Frequencies[^1]++;
        TitleFrequencies[^1] += inTitle ? 1 : 0;
    }
}
