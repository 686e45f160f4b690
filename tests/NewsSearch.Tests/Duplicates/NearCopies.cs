namespace NewsSearch.Tests.Duplicates;

/// <summary>Random texts, and copies of them that an editor touched here and there.</summary>
internal sealed class NearCopies(int seed)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private readonly Random _random = new(seed);

    /// <summary>A text of random words without figures.</summary>
    public string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));

    /// <summary>A text with some words replaced, left out or added, and some cut from its end.</summary>
    public string Copy(string text, int edits, int cut)
    {
        var words = text.Split(' ').SkipLast(cut).ToList();
        for (int i = 0; i < edits; i++)
        {
            int place = _random.Next(words.Count);
            switch (_random.Next(3))
            {
                case 0: words[place] = Word(); break;
                case 1: words.RemoveAt(place); break;
                default: words.Insert(place, Word()); break;
            }
        }

        return string.Join(' ', words);
    }

    /// <summary>Items of which a third are copies of others: some touched, some alike, some with another figure.
    /// </summary>
    public List<NewsItem> Items(int count)
    {
        var items = new List<NewsItem>();
        while (items.Count < count)
        {
            string body = Text(_random.Next(120, 300)), title = $"{Word()} {_random.Next(1_000_000)}";
            Add(items, title, body);
            for (int copies = _random.Next(3) == 0 ? _random.Next(1, 4) : 0; copies > 0; copies--)
            {
                // One edit touches five shingles at most, so these share nine of ten with their original and each
                // other more than three quarters.
                bool isOther = _random.Next(4) == 0;
                Add(items, isOther ? $"{title}7" : title, Copy(body, edits: _random.Next(2), cut: _random.Next(4)));
            }
        }

        return items;
    }

    /// <summary>The same in another order.</summary>
    public T[] Shuffled<T>(IEnumerable<T> values)
    {
        T[] shuffled = [.. values];
        _random.Shuffle(shuffled);
        return shuffled;
    }

    private void Add(List<NewsItem> items, string title, string body) => items.Add(new()
    {
        Id = $"item{items.Count:0000}",
        Title = title,
        Body = body,
        Published = new NewsDate(new DateOnly(2025, 1, 1).AddDays(_random.Next(300))),
        Source = _random.Next(2) == 0 ? "Northern Ledger" : "Harbour Gazette",
    });

    private string Word() => new([.. Enumerable.Range(0, 6).Select(_ => Letters[_random.Next(Letters.Length)])]);
}
