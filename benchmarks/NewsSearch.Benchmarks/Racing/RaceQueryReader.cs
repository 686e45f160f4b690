using System.Globalization;
using NewsSearch.Analysis;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Benchmarks.Racing;

/// <summary>Reads the queries of a race: one a line, class TAB text.</summary>
/// <param name="index">The index that they are for.</param>
internal sealed class RaceQueryReader(RaceIndex index)
{
    private const int Hits = 10;

    private readonly Analyzer _analyzer = Analyzer.Create(index.Schema.Similarity);
    private readonly TokenBuffer _tokens = new();

    /// <summary>Reads all queries but those of which analysis leaves nothing.</summary>
    /// <exception cref="InvalidDataException">A line is no query.</exception>
    public IReadOnlyList<RaceQuery> Read(string path)
    {
        var queries = new List<RaceQuery>();
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            string[] columns = line.Split('\t');
            if (columns.Length != 2)
            {
                throw new InvalidDataException($"{path}, line {number + 1}: expected a class, a tab and a text.");
            }

            try
            {
                if (Read(columns[0], columns[1]) is { } query)
                {
                    queries.Add(query);
                }
            }
            catch (FormatException problem)
            {
                throw new InvalidDataException($"{path}, line {number + 1}: {problem.Message}", problem);
            }
        }

        return queries;
    }

    private RaceQuery? Read(string name, string text)
    {
        string[] parts = text.Split('|');
        bool isWords = !name.StartsWith("fuzzy", StringComparison.Ordinal) && name is not ("prefix" or "newest_all");
        if (isWords && Terms(name is "daterange" or "facetfilter" ? parts[0] : text).Count == 0)
        {
            return null;
        }

        Query query = name switch
        {
            "newest_all" => new MatchAllQuery(),
            "and2" or "and3" => new AndQuery(Distinct(text)),
            "or2" or "or3" or "or5" => new OrQuery(Distinct(text)),
            "phrase2" or "phrase3" => new PhraseQuery(text),
            "prefix" => new PrefixQuery(text),
            "fuzzy1" => new FuzzyQuery(text, 1),
            "fuzzy2" => new FuzzyQuery(text, 2),
            "daterange" when parts.Length == 3 => new WordQuery(parts[0]),
            "facetfilter" when parts.Length == 3 =>
                new AndQuery([new WordQuery(parts[0]), new FacetQuery(parts[1], parts[2])]),
            "term_high" or "term_mid" or "term_low" or "term_newest" => new WordQuery(text),
            _ => throw new FormatException($"\"{text}\" is no query of a class {name}."),
        };
        var resolver = new FacetResolver(index.Snapshot, RaceIndex.NoNames);
        var planner = new QueryPlanner(
            _analyzer, index.Schema.Similarity, resolver, TimeZoneInfo.Utc, DateTimeOffset.UnixEpoch);
        var plan = planner.Plan(query, text);
        var request = new SearchRequest
        {
            Plan = plan,
            Sort = name is "newest_all" or "term_newest" ? SortOrder.Newest : SortOrder.Relevance,
            Dates = name == "daterange" ? Dates(parts[1], parts[2]) : null,
            Count = Hits,
        };
        return new(name, text, request, [.. plan.Leaves.Where(leaf => leaf.IsScored).Select(leaf => leaf.Pattern)]);
    }

    /// <summary>The words that differ after analysis, each weighted with how often it occurs, as in Lucene.</summary>
    private List<Query> Distinct(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (Word: word, Terms: Terms(word))).Where(each => each.Terms.Count > 0);
        return
        [
            .. words.GroupBy(each => string.Join(' ', each.Terms), each => each.Word, StringComparer.Ordinal)
                .Select(same => same.Count() == 1
                    ? (Query)new WordQuery(same.First())
                    : new BoostQuery(new WordQuery(same.First()), same.Count())),
        ];
    }

    private List<string> Terms(string text)
    {
        _tokens.Clear();
        _analyzer.Analyze(text, _tokens);
        return
        [
            .. Enumerable.Range(0, _tokens.Count).Where(i => !_tokens[i].IsStopWord)
                .Select(i => Convert.ToHexString(_tokens.Term(i))),
        ];
    }

    /// <summary>Two instants, both included, to the second: dates are sorted and compared by seconds.</summary>
    private static DateFilter Dates(string from, string to)
    {
        long first = Seconds(from), end = Seconds(to) + 1;
        return new(first, end, first, end);
    }

    private static long Seconds(string instant) => DateTimeOffset
        .Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeSeconds();
}
