using System.Text;

namespace NewsSearch.Host.Page;

/// <summary>The parameters of a search as they stand in the page's address, and the addresses next to it.</summary>
/// <remarks>
/// It knows nothing of what parameters mean: it keeps them in their order and writes the links that add, replace or
/// remove one. Every such link starts again at the first page.
/// </remarks>
public sealed class SearchAddress
{
    private static readonly string[] Positions = ["page", "cursor"];

    private readonly IReadOnlyList<KeyValuePair<string, string>> _pairs;

    private SearchAddress(IReadOnlyList<KeyValuePair<string, string>> pairs) => _pairs = pairs;

    /// <summary>The address without any parameter.</summary>
    public static SearchAddress Empty { get; } = new([]);

    /// <summary>The parameters in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    /// <summary>The address as a link within the site.</summary>
    public string Href => _pairs.Count == 0 ? "/" : "/" + QueryString;

    /// <summary>The parameters with the question mark, or nothing.</summary>
    public string QueryString
    {
        get
        {
            var text = new StringBuilder();
            foreach (var (name, value) in _pairs)
            {
                text.Append(text.Length == 0 ? '?' : '&')
                    .Append(Uri.EscapeDataString(name)).Append('=').Append(Escape(value));
            }

            return text.ToString();
        }
    }

    /// <summary>Takes the parameters of a request; a form sends its empty fields too, and those are left out.</summary>
    public static SearchAddress From(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var (name, values) in query)
        {
            foreach (string? value in values)
            {
                if (!string.IsNullOrWhiteSpace(value))
                {
                    pairs.Add(new(name, value));
                }
            }
        }

        return new(pairs);
    }

    /// <summary>The address without these parameters, at the same page.</summary>
    public SearchAddress Dropping(IEnumerable<string> names)
    {
        var dropped = names.ToHashSet(StringComparer.Ordinal);
        return new([.. _pairs.Where(pair => !dropped.Contains(pair.Key))]);
    }

    /// <summary>The first value of a parameter, or null.</summary>
    public string? First(string name)
    {
        foreach (var (other, value) in _pairs)
        {
            if (other == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The address with one value for a parameter, from the first page on; null removes it.</summary>
    public SearchAddress With(string name, string? value) => With(name, value is null ? [] : [value]);

    /// <summary>The address with exactly these values for a parameter, from the first page on.</summary>
    public SearchAddress With(string name, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var pairs = Without(name)._pairs.ToList();
        pairs.AddRange(values.Select(value => KeyValuePair.Create(name, value)));
        return new(pairs);
    }

    /// <summary>The address without these parameters, from the first page on.</summary>
    public SearchAddress Without(params string[] names) =>
        new([.. _pairs.Where(pair => !names.Contains(pair.Key) && !Positions.Contains(pair.Key))]);

    /// <summary>The address without one value of a parameter, from the first page on.</summary>
    public SearchAddress WithoutValue(string name, string value) => new(
        [.. _pairs.Where(pair => (pair.Key != name || pair.Value != value) && !Positions.Contains(pair.Key))]);

    /// <summary>The address of another page of the same search; the first one needs no number.</summary>
    public SearchAddress AtPage(int page)
    {
        var first = Without();
        return page <= 1 ? first : first.With("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The same search as a route of programs answers it, from the first page on.</summary>
    public string Api(string path) => path + Without().QueryString;

    /// <inheritdoc/>
    public override string ToString() => Href;

    // A lone surrogate cannot be written in an address; the character that stands for it can.
    private static string Escape(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        return Uri.EscapeDataString(Encoding.UTF8.GetString(bytes));
    }
}
