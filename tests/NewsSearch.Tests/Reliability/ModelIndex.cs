using System.Text;

namespace NewsSearch.Tests.Reliability;

/// <summary>What an index should do, done plainly: a dictionary that is searched from end to end.</summary>
internal sealed class ModelIndex
{
    private readonly Dictionary<string, NewsItem> _items = new(StringComparer.Ordinal);

    public ModelIndex()
    {
    }

    private ModelIndex(Dictionary<string, NewsItem> items) => _items = items;

    public int Count => _items.Count;

    public IEnumerable<string> Ids => _items.Keys;

    public bool Add(NewsItem item)
    {
        bool replaced = _items.ContainsKey(item.Id);
        _items[item.Id] = item;
        return replaced;
    }

    public bool Delete(string id) => _items.Remove(id);

    public NewsItem? Get(string id) => _items.GetValueOrDefault(id);

    public ModelIndex Copy() => new(new(_items, StringComparer.Ordinal));

    /// <summary>The matching items in the order of a sort; by relevance in no order that counts.</summary>
    public IReadOnlyList<NewsItem> Search(ModelQuery query, string? withoutFacet = null)
    {
        var matching = _items.Values.Where(item => query.Matches(item, withoutFacet));
        var dated = matching.OrderBy(item => item.Published is null);
        var sorted = query.Options.Sort == SortOrder.Oldest
            ? dated.ThenBy(item => item.Published?.Instant)
            : dated.ThenByDescending(item => item.Published?.Instant);
        return [.. sorted.ThenBy(item => Encoding.UTF8.GetBytes(item.Id), Comparer<byte[]>.Create(CompareBytes))];
    }

    /// <summary>How many items have each value of a facet, without the field's own filter.</summary>
    public Dictionary<string, long> Facet(ModelQuery query, string field) => Search(query, field)
        .SelectMany(item => ModelQuery.Values(item, field).Distinct())
        .GroupBy(value => value)
        .ToDictionary(group => group.Key, group => (long)group.Count());

    private static int CompareBytes(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
