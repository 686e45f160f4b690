namespace NewsSearch.Indexing;

/// <summary>Some items of a call, in its order, on their way through one thread.</summary>
/// <param name="turn">How many batches of the call came before.</param>
internal sealed class ItemBatch(long turn)
{
    // Handing over costs a microsecond, so items are handed over together; few, so that the memory is bounded.
    private const int MaxItems = 64;
    private const int EnoughCharacters = 1 << 18;

    private readonly List<NewsItem> _items = new(MaxItems);
    private int _characters;

    /// <summary>How many batches of the call came before.</summary>
    public long Turn { get; } = turn;

    /// <summary>The items.</summary>
    public IReadOnlyList<NewsItem> Items => _items;

    /// <summary>Whether it should be handed over.</summary>
    public bool IsFull => _items.Count == MaxItems || _characters >= EnoughCharacters;

    /// <summary>The document that each item became, as far as it was prepared.</summary>
    public List<int> Documents { get; } = new(MaxItems);

    /// <summary>Adds the next item.</summary>
    public void Add(NewsItem item)
    {
        _items.Add(item);
        _characters += item.Body?.Length ?? 0;
    }
}
