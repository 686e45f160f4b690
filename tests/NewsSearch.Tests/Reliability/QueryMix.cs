using System.Text;

namespace NewsSearch.Tests.Reliability;

/// <summary>Asks an index for everything that it can be asked, and gives all answers as one text.</summary>
internal static class QueryMix
{
    private static readonly string[] Texts =
    [
        "kx0q", "kx39q", "kx1q kx2q", "kx3q OR kx7q OR kx11q", "kx0q -kx1q", "-kx2q", "\"kx0q kx1q\"",
        "\"kx1q kx0q\"~4", "kx2q NEAR/5 kx0q", "kx1*", "kx?q", "*9q", "kx1q~1", "kx1~", "title:kx0q", "country:BY kx0q",
        "source:\"Daily One\"", "published:2024-01..2024-02", "published:>2024-01-20 kx1q", "kx0q^3 OR kx5q", "nowhere",
        "",
    ];

    private static readonly DateTimeOffset Now = new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>All answers of the index at a path of a storage, opened for writing or beside a writer.</summary>
    public static async Task<string> AnswersAsync(NewsIndex index)
    {
        var answers = new StringBuilder(await IndexState.OfAsync(index)).Append('\n');
        int number = 0;
        foreach (string text in Texts)
        {
            await AppendAsync(answers, index, text, OptionsOf(number++));
        }

        await AppendPagesAsync(answers, index);
        foreach (var hit in index.Search("", new SearchOptions { Take = 3, Sort = SortOrder.Oldest }).Hits)
        {
            // Forged keys may hide the item again.
            var marked = await index.HighlightAsync(hit.Item.Id, NewsQuery.Parse("kx0q OR kx1*"));
            answers.Append(marked?.TitleHtml).AppendJoin(' ', marked?.Snippets.Select(snippet => snippet.Html) ?? [])
                .Append('\n');
        }

        var statistics = await index.GetStatisticsAsync();
        answers.Append(statistics.Items).Append(' ').Append(statistics.Undated).Append(' ').Append(statistics.Newest)
            .Append(' ').Append(statistics.Oldest).Append(' ').AppendJoin(',', index.FacetFields);
        return answers.ToString();
    }

    private static async Task AppendAsync(StringBuilder answers, NewsIndex index, string text, SearchOptions options)
    {
        var results = await index.SearchAsync(NewsQuery.Parse(text), options);
        answers.Append(text).Append(": ").Append(results.Total).Append(' ');
        foreach (var hit in results.Hits)
        {
            answers.Append(hit.Item.Id).Append(' ').Append(hit.Score).Append(' ').Append(hit.TitleHtml).Append(' ')
                .AppendJoin('|', hit.Snippets.Select(snippet => snippet.Html ?? snippet.Text)).Append('\n');
        }

        foreach (var facet in results.Facets)
        {
            answers.Append(facet.Field).Append(' ').Append(facet.Distinct).Append(' ').Append(facet.Missing).Append(' ')
                .AppendJoin(',', facet.Values.Select(value => $"{value.Value}={value.Count}")).Append('\n');
        }

        answers.AppendJoin(',', results.Timeline?.Buckets.Select(bucket => $"{bucket.From}={bucket.Count}") ?? [])
            .Append('\n');
    }

    // Each query with other options, so that all of them are met.
    private static SearchOptions OptionsOf(int number)
    {
        var options = new SearchOptions
        {
            Now = Now,
            Sort = (SortOrder)(number % 3),
            Take = 5 + number,
            FacetFields = number % 2 == 0 ? [.. ModelQuery.Fields, "desk"] : [],
            Timeline = number % 3 == 0 ? TimelineInterval.Auto : TimelineInterval.None,
            Highlight = (HighlightMode)(number % 3),
            Recency = number % 4 == 0 ? TimeSpan.FromDays(7) : null,
            Published = number % 5 == 1 ? new DateRange(new(2024, 1, 10), new(2024, 2, 10)) : null,
            MissingDate = number % 11 == 7,
        };
        if (number % 4 == 2)
        {
            options.Facets["country"] = ["BY", "PK"];
            options.Facets["desk"] = ["desk1"];
        }

        if (number % 6 == 3)
        {
            options.Exclude["sector"] = ["trade"];
        }

        return options;
    }

    private static async Task AppendPagesAsync(StringBuilder answers, NewsIndex index)
    {
        string? cursor = null;
        do
        {
            var options = new SearchOptions { Take = 7, Cursor = cursor, Sort = SortOrder.Newest };
            var page = await index.SearchAsync(NewsQuery.Parse("kx0q OR kx1q"), options);
            answers.AppendJoin(' ', page.Hits.Select(hit => hit.Item.Id)).Append('\n');
            cursor = answers.Length < 100_000 ? page.Cursor : null;
        }
        while (cursor is not null);
    }
}
