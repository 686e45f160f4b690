using NewsSearch.Analysis;
using NewsSearch.Facets;
using NewsSearch.Highlighting;
using NewsSearch.Searching;
using NewsSearch.StoredFields;

namespace NewsSearch.Benchmarks.Racing;

/// <summary>Runs queries of a race, each to what its mode asks for.</summary>
internal sealed class RaceRunner(RaceIndex index)
{
    private const int TopValues = 10;

    // As many as the Lucene peer makes.
    private const int Snippets = 3;

    private const int SnippetLength = 160;

    private static readonly string[] Fields = ["country", "minister", "sector"];

    private readonly Highlighter _highlighter = new(Analyzer.Create(index.Schema.Similarity));
    private readonly ItemBuffer _buffer = new();

    /// <summary>Runs a query; the result depends on all that it found, so that no work can be left out.</summary>
    public long Run(RaceMode mode, RaceQuery query) => mode switch
    {
        RaceMode.Facet => WithFacets(query),
        RaceMode.Hl => WithSnippets(query),
        RaceMode.Count => Ranked(query.Request),
        _ => Ranked(query.Uncounted),
    };

    private long Ranked(SearchRequest request)
    {
        var outcome = index.Search(request);
        long sum = outcome.Total;
        for (int i = 0; i < outcome.Hits.Count; i++)
        {
            // Numbers and scores, as the peer's answer has them: ids are not read by either.
            sum += outcome.Hits[i].Document;
        }

        return sum;
    }

    private long WithFacets(RaceQuery query)
    {
        var counters = Array.ConvertAll(Fields, field => new FacetCollector(field));
        var outcome = index.Search(query.Request with { Collectors = counters });
        long sum = outcome.Total;
        foreach (var counter in outcome.Total > 0 ? counters : [])
        {
            sum += FacetRanking.Rank(counter, index.Snapshot, [], TopValues, RaceIndex.NoNames).Values.Count;
        }

        return sum;
    }

    private long WithSnippets(RaceQuery query)
    {
        var outcome = index.Search(query.Uncounted);
        long sum = outcome.Total;
        foreach (var hit in outcome.Hits)
        {
            var item = hit.Segment.Item(hit.Document, _buffer);
            var highlight = _highlighter.Highlight(
                item.Title, item.Body, query.Patterns, HighlightMode.Html, Snippets, SnippetLength);
            sum += highlight.TitleHtml.Length;
            foreach (var snippet in highlight.Snippets)
            {
                sum += snippet.Html.Length;
            }
        }

        return sum;
    }
}
