namespace NewsSearch.Host.CommandLine;

/// <summary>Examples that the help of each command ends with.</summary>
internal static class ExampleTable
{
    /// <summary>The examples of a command, by its name.</summary>
    public static readonly Dictionary<string, string[]> All = new(StringComparer.Ordinal)
    {
        ["newssearch"] =
        [
            "newssearch --corpus news", "newssearch ingest news --index my.index",
            "newssearch search '\"joint venture\" belarus -cement' --since 30d",
        ],
        ["serve"] =
        [
            "newssearch serve --index my.index", "newssearch serve --urls http://0.0.0.0:8080 --require-key",
            "newssearch serve --rate 50 --search-timeout 2 --log Information --log-json",
        ],
        ["ingest"] =
        [
            "newssearch ingest news", "newssearch ingest inbox --watch",
            "zcat items.ndjson.gz | newssearch ingest - --format ndjson",
            "newssearch ingest pages --reference-date 2025-05-13 --source 'Harbour Post' --json",
            "newssearch ingest pages --date-order dayfirst",
        ],
        ["extract"] =
        [
            "newssearch extract page.html --explain", "newssearch extract news > items.ndjson",
        ],
        ["search"] =
        [
            "newssearch search transit --country BY --sort newest",
            "newssearch search 'dam OR canal' --from 2025-04 --facets country,sector --timeline month",
            "newssearch search transit --json | jq '.items[].id'",
            "newssearch search flood --collapse duplicates",
        ],
        ["people"] =
        [
            "newssearch people --merged", "newssearch people --accept names.json",
        ],
        ["reextract"] =
        [
            "newssearch reextract --vocabulary my-words --dry-run", "newssearch reextract --vocabulary my-words",
        ],
        ["stats"] = ["newssearch stats --json"],
        ["verify"] = ["newssearch verify", "newssearch verify --roll-back"],
        ["upgrade"] = ["newssearch upgrade", "newssearch upgrade --rebuild"],
        ["backup"] = ["newssearch backup /backups/news"],
        ["restore"] = ["newssearch restore /backups/news --index my.index"],
        ["keys"] =
        [
            "newssearch keys add feeder --scope write", "newssearch keys list", "newssearch keys revoke 1f2e3d4c",
        ],
        ["add"] = ["newssearch keys add feeder --scope write", "KEY=$(newssearch keys add reader --scope search)"],
        ["list"] = ["newssearch keys list --json"],
        ["revoke"] = ["newssearch keys revoke 1f2e3d4c"],
    };
}
