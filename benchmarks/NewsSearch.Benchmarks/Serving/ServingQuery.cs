using System.Globalization;
using System.Text;

namespace NewsSearch.Benchmarks.Serving;

/// <summary>A query as a client asks it, and as a program that holds the index itself does.</summary>
/// <param name="Text">In the language of queries.</param>
/// <param name="Published">When, or null.</param>
/// <param name="Facet">One value of a facet field, or null.</param>
/// <param name="Sort">The order.</param>
internal sealed record ServingQuery(
    string Text, DateRange? Published, (string Field, string Value)? Facet, SortOrder Sort)
{
    private const int Hits = 10;

    private static readonly string[] FacetFields = ["minister", "country", "sector"];

    /// <summary>Reads queries, one a line: class TAB text; those that ask for all items are left out.</summary>
    /// <exception cref="InvalidDataException">A line is no query.</exception>
    public static IReadOnlyList<ServingQuery> ReadFile(string path)
    {
        var queries = new List<ServingQuery>();
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            if (line.Split('\t') is not [var name, var text])
            {
                throw new InvalidDataException($"{path}, line {number + 1}: expected a class, a tab and a text.");
            }

            if (name != "newest_all")
            {
                queries.Add(Read(name, text)
                    ?? throw new InvalidDataException($"{path}, line {number + 1}: no query of a class {name}."));
            }
        }

        return queries;
    }

    /// <summary>The request line and headers: ten highlighted hits and three facets.</summary>
    public byte[] Request(string host)
    {
        var target = new StringBuilder("/v1/search?q=").Append(Uri.EscapeDataString(Text));
        if (Published is { } range)
        {
            target.Append(CultureInfo.InvariantCulture, $"&from={range.FromDay:O}&to={range.ToDay:O}");
        }

        if (Facet is { } facet)
        {
            target.Append('&').Append(facet.Field).Append('=').Append(Uri.EscapeDataString(facet.Value));
        }

        target.Append(Sort == SortOrder.Newest ? "&sort=newest" : "")
            .Append("&facets=").AppendJoin(',', FacetFields)
            .Append(CultureInfo.InvariantCulture, $"&size={Hits}");
        return HttpConnection.Get(host, target.ToString());
    }

    /// <summary>The same of the library.</summary>
    public SearchOptions Options()
    {
        var options = new SearchOptions
        {
            Published = Published,
            Sort = Sort,
            Take = Hits,
            FacetFields = [.. FacetFields],
        };
        if (Facet is { } facet)
        {
            options.Facets[facet.Field] = [facet.Value];
        }

        return options;
    }

    private static ServingQuery? Read(string name, string text) => (name, text.Split('|')) switch
    {
        ("or2" or "or3" or "or5", _) => Plain(text.Replace(" ", " OR ", StringComparison.Ordinal)),
        ("phrase2" or "phrase3", _) => Plain($"\"{text}\""),
        ("prefix", _) => Plain(text + "*"),
        ("fuzzy1", _) => Plain(text + "~1"),
        ("fuzzy2", _) => Plain(text + "~2"),
        ("term_newest", _) => Plain(text) with { Sort = SortOrder.Newest },
        ("daterange", [var word, var from, var to]) =>
            Plain(word) with { Published = new(Day(from), Day(to)) },
        ("facetfilter", [var word, var field, var value]) => Plain(word) with { Facet = (field, value) },
        ("term_high" or "term_mid" or "term_low" or "and2" or "and3", _) => Plain(text),
        _ => null,
    };

    private static DateOnly Day(string instant) =>
        DateOnly.ParseExact(instant.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ServingQuery Plain(string text) => new(text, null, null, SortOrder.Relevance);
}
