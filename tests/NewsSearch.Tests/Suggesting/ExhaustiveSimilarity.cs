using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Suggesting;

namespace NewsSearch.Tests.Suggesting;

/// <summary>Scores every item by the telling words of one: what the index must give, only slowly.</summary>
internal sealed class ExhaustiveSimilarity
{
    private const double K1 = 2.5;
    private const int TitleWeight = 8;
    private const int TitleCount = 3;

    private readonly IReadOnlyList<NewsItem> _items;
    private readonly List<(Dictionary<string, int> Title, Dictionary<string, int> Body)> _terms = [];
    private readonly double _averageLength;

    public ExhaustiveSimilarity(IReadOnlyList<NewsItem> items)
    {
        _items = items;
        var analyzer = Analyzer.Create(Similarity.Combined);
        _terms.AddRange(items.Select(item => (Terms(analyzer, item.Title!), Terms(analyzer, item.Body!))));
        _averageLength = _terms.Average(Length);
    }

    /// <summary>All items that have a telling word of one, with their scores, the best first.</summary>
    public List<(string Id, double Score)> Of(string id)
    {
        int own = _items.ToList().FindIndex(item => item.Id == id);
        var words = _terms[own].Title.Keys.Union(_terms[own].Body.Keys)
            .Select(term => (Term: term, Weight: Saturated(Count(_terms[own], term, TitleCount)),
                Frequency: _terms.Count(item => item.Title.ContainsKey(term) || item.Body.ContainsKey(term))))
            .Where(word => word.Frequency > 1)
            .OrderByDescending(word => Idf(word.Frequency) * word.Weight)
            .ThenBy(word => word.Term, StringComparer.Ordinal)
            .Take(TellingWords.Most).ToArray();
        var found = new List<(string Id, double Score)>();
        for (int i = 0; i < _items.Count; i++)
        {
            // b is 1, so the length counts as a whole.
            double saturation = K1 * Length(_terms[i]) / _averageLength, score = 0;
            foreach (var (term, weight, frequency) in words)
            {
                int count = Count(_terms[i], term, TitleWeight);
                score += weight * Idf(frequency) * count / (count + saturation);
            }

            int shared = Math.Min(4, Values(_items[i]).Intersect(Values(_items[own])).Count());
            if (i != own && score > 0)
            {
                found.Add((_items[i].Id, score * (1 + (0.05 * shared))));
            }
        }

        return [.. found.OrderByDescending(item => item.Score)];
    }

    private static double Saturated(int count) => count / (count + 1.0);

    private static int Count(
        (Dictionary<string, int> Title, Dictionary<string, int> Body) item, string term, int title) =>
        item.Body.GetValueOrDefault(term) + (title * item.Title.GetValueOrDefault(term));

    private static double Length((Dictionary<string, int> Title, Dictionary<string, int> Body) item) =>
        item.Body.Values.Sum() + (TitleWeight * item.Title.Values.Sum());

    private static Dictionary<string, int> Terms(Analyzer analyzer, string text)
    {
        var tokens = new TokenBuffer();
        analyzer.Analyze(text, tokens);
        return Enumerable.Range(0, tokens.Count).Where(i => !tokens[i].IsStopWord)
            .GroupBy(i => Encoding.UTF8.GetString(tokens.Term(i))).ToDictionary(term => term.Key, term => term.Count());
    }

    private static IEnumerable<string> Values(NewsItem item) =>
    [
        .. item.Ministers!.Select(minister => "minister " + minister.Name),
        .. item.Countries!.Select(country => "country " + country.Code),
        .. item.Sectors!.Select(sector => "sector " + sector),
    ];

    private double Idf(int frequency) => Math.Log(1 + ((_items.Count - frequency + 0.5) / (frequency + 0.5)));
}
