using System.Globalization;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Oracles;

/// <summary>Holds what the index gives against what the lists give.</summary>
internal static class SearchComparison
{
    /// <summary>What differs first, or null.</summary>
    public static string? Difference(RandomCorpus corpus, SearchCase search) =>
        Difference(corpus, search, corpus.Searcher.Search(search.Query, search.Options));

    /// <summary>What differs first from what is expected, or null.</summary>
    public static string? Difference(RandomCorpus corpus, SearchCase search, PlainResults expected)
    {
        var (query, options, page) = search;
        var parsed = new NewsQuery("", query, "", []);
        int skip = options.Skip;
        if (page is { } before)
        {
            skip = before.Skip + before.Take;
            var first = corpus.Index.Search(parsed, options with
            {
                Skip = before.Skip,
                Take = before.Take,
                FacetFields = [],
                Timeline = TimelineInterval.None,
            });
            if ((first.Cursor is null) != (expected.Hits.Count <= skip))
            {
                return $"{expected.Hits.Count} hits, cursor of the page before: {first.Cursor}";
            }

            string? difference = Hits(expected.Hits.Skip(before.Skip).Take(before.Take), first, options);
            if (first.Cursor is null || difference is not null)
            {
                return difference;
            }

            options = options with { Cursor = first.Cursor };
        }

        var actual = corpus.Index.Search(parsed, options);
        bool givesMore = actual.Cursor is not null;
        bool hasMore = options.Take > 0 && expected.Hits.Count > skip + options.Take;
        long? total = options.Total == TotalMode.Exact ? expected.Hits.Count : null;
        return actual.Total != total ? $"total {actual.Total}, expected {total}"
            : Hits(expected.Hits.Skip(skip).Take(options.Take), actual, options)
            ?? (givesMore != hasMore ? $"more hits: {givesMore}, expected {hasMore}" : null)
            ?? Facets(expected, actual, options)
            ?? (options.Timeline == TimelineInterval.None && actual.Timeline is null
                ? null
                : Timeline(corpus, expected, actual.Timeline ?? new(), options));
    }

    /// <summary>What the index gives of a search, without the page before, as one text.</summary>
    public static string Summary(RandomCorpus corpus, SearchCase search)
    {
        var results = corpus.Index.Search(new NewsQuery("", search.Query, "", []), search.Options);
        var hits = results.Hits.Select(hit => Hit(hit.Item.Id, hit.Score));
        var facets = results.Facets.Select(facet => $"{facet.Field} {facet.Missing} {string.Join(' ', facet.Values)}");
        return $"{results.Total} {string.Join(' ', hits)} {string.Join(' ', facets)}";
    }

    private static string? Hits(
        IEnumerable<(PlainDocument Document, float Score)> expected, NewsResults actual, SearchOptions options)
    {
        bool isScored = options.Sort == SortOrder.Relevance;
        string[] wanted = [.. expected.Select(hit => Hit(hit.Document.Item.Id, isScored ? hit.Score : null))];
        string[] given = [.. actual.Hits.Select(hit => Hit(hit.Item.Id, hit.Score))];
        for (int i = 0; i < Math.Max(wanted.Length, given.Length); i++)
        {
            string want = i < wanted.Length ? wanted[i] : "none", have = i < given.Length ? given[i] : "none";
            if (want != have)
            {
                return $"hit {i} of {given.Length} is {have}, expected {want} of {wanted.Length}";
            }
        }

        return null;
    }

    private static string Hit(string id, double? score) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} {score:R}");

    private static string? Facets(PlainResults expected, NewsResults actual, SearchOptions options)
    {
        string[] wanted = [.. expected.Facets.Select(facet => Facet(facet, options.FacetSize))];
        string[] given = [.. actual.Facets.Select(facet => Facet(
            facet.Field,
            facet.Distinct,
            facet.Other,
            facet.Missing,
            facet.Values.Select(value => (value.Value, value.Count, value.Selected))))];
        return wanted.SequenceEqual(given)
            ? null
            : $"facets {string.Join(" ; ", given)}, expected {string.Join(" ; ", wanted)}";
    }

    /// <summary>By count, then label; selected values are always listed.</summary>
    private static string Facet(PlainFacet facet, int size)
    {
        var all = facet.Counts.Concat(facet.Selected.Where(value => !facet.Counts.ContainsKey(value))
            .Select(value => KeyValuePair.Create(value, 0)))
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => NewsVocabulary.Default.Label(facet.Field, pair.Key), StringComparer.OrdinalIgnoreCase)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        var listed = all.Where((pair, i) => i < size || facet.Selected.Contains(pair.Key)).ToArray();
        return Facet(
            facet.Field,
            facet.Counts.Count,
            facet.Counts.Values.Sum() - listed.Sum(pair => pair.Value),
            facet.Missing,
            listed.Select(pair => (pair.Key, (long)pair.Value, facet.Selected.Contains(pair.Key))));
    }

    private static string Facet(string field, long distinct, long other, long missing,
        IEnumerable<(string Value, long Count, bool IsSelected)> values) => string.Create(
            CultureInfo.InvariantCulture,
            $"{field}: {distinct} values, {other} others, {missing} without, {string.Join(' ', values)}");

    private static string? Timeline(
        RandomCorpus corpus, PlainResults expected, Timeline actual, SearchOptions options)
    {
        var days = expected.Days.Where(day => day is not null).Select(day => day!.Value).ToArray();
        if (actual.Missing != expected.Days.Count - days.Length)
        {
            return $"timeline: {actual.Missing} undated, expected {expected.Days.Count - days.Length}";
        }

        var all = corpus.Searcher.Days(options.TimeZone).Where(day => day is not null)
            .CountBy(day => Start(day!.Value, options.Timeline)).ToDictionary();
        var counts = days.CountBy(day => Start(day, options.Timeline)).ToDictionary();
        var start = actual.Buckets.Count == 0 ? default : actual.Buckets[0].From;
        foreach (var bucket in actual.Buckets)
        {
            int count = counts.GetValueOrDefault(bucket.From), there = all.GetValueOrDefault(bucket.From);
            double share = there == 0 ? 0 : (double)count / there;
            counts.Remove(bucket.From);
            if (bucket.From != start || bucket.Count != count || bucket.Share != share)
            {
                return $"timeline: {bucket}, expected {start} {count} {share}";
            }

            start = bucket.To;
        }

        return counts.Count == 0 ? null : $"timeline: no bucket for {counts.Keys.Min()}";
    }

    private static DateOnly Start(DateOnly day, TimelineInterval interval) => interval switch
    {
        TimelineInterval.Day => day,
        TimelineInterval.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        TimelineInterval.Month => new(day.Year, day.Month, 1),
        _ => new(day.Year, 1, 1),
    };
}
