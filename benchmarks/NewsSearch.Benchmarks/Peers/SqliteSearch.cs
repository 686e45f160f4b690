using NewsSearch.Benchmarks.Growth;

namespace NewsSearch.Benchmarks.Peers;

/// <summary>The SQL of the searches of the growth benchmarks.</summary>
internal static class SqliteSearch
{
    private const string Marks = "'<mark>', '</mark>'";

    /// <summary>Runs a query to the same results as <see cref="GrowthSearch"/> asks of NewsSearch.</summary>
    public static long Run(SqlitePeer peer, GrowthQuery query, GrowthMode mode)
    {
        string matches = Matches(query);
        (string, object?)[] values =
        [
            ("$match", query.Match),
            .. query.Year is { } year
                ? new (string, object?)[] { ("$from", FirstSecond(year)), ("$to", FirstSecond(year + 1)) }
                : [],
            .. query.Country is { } country ? new (string, object?)[] { ("$country", country) } : [],
        ];
        long sum = peer.Read(Hits(query, mode, matches), values);
        if (mode is GrowthMode.Count or GrowthMode.Facets)
        {
            sum += peer.Read($"SELECT count(*) {matches}", values);
        }

        if (mode == GrowthMode.Facets)
        {
            sum += peer.Read(Facets(matches), values);
        }

        return sum;
    }

    // CROSS JOIN and EXISTS keep the full-text index the outer loop. Left to choose, SQLite 3.50 goes through the items
    // of the country and asks the full-text index for each: forty times slower at 1 000 items.
    private static string Matches(GrowthQuery query) =>
        "FROM texts CROSS JOIN items ON items.number = texts.rowid WHERE texts MATCH $match"
        + (query.Year is null ? "" : " AND items.published >= $from AND items.published < $to")
        + (query.Country is null
            ? ""
            : " AND EXISTS (SELECT 1 FROM tags WHERE field = 'country' AND value = $country AND item = texts.rowid)");

    private static string Hits(GrowthQuery query, GrowthMode mode, string matches)
    {
        string marked = mode == GrowthMode.Highlights
            ? $", highlight(texts, 0, {Marks}), snippet(texts, 1, {Marks}, '…', 48)"
            : "";
        string order = query.Newest ? "items.published DESC" : "rank";
        return $"SELECT items.id, items.published, items.title, items.body{marked} {matches} ORDER BY {order} LIMIT 10";
    }

    private static string Facets(string matches) =>
        $"""
        WITH hits AS MATERIALIZED (SELECT texts.rowid AS item {matches}),
        counts AS (
          SELECT field, value, count(*) AS items FROM hits JOIN tags ON tags.item = hits.item GROUP BY field, value)
        SELECT field, value, items FROM (
          SELECT *, row_number() OVER (PARTITION BY field ORDER BY items DESC, value) AS place FROM counts)
        WHERE place <= 10
        """;

    private static long FirstSecond(int year) =>
        new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
}
