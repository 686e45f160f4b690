namespace NewsSearch.Host.CommandLine;

/// <summary>Writes an index anew from the items that it stores.</summary>
internal static class IndexRebuild
{
    private const int PageSize = 500;

    /// <summary>What the user decided about names goes along: it is no part of the items.</summary>
    private const string PeopleFile = "people.json";

    /// <summary>Builds the new index beside the old one, which stays as it was until the new one is whole.</summary>
    /// <returns>How many items it has.</returns>
    public static async Task<long> RunAsync(string directory, NewsIndexOptions options, CancellationToken stop)
    {
        string beside = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)) + ".rebuild";
        Remove(beside);
        try
        {
            // Writing is kept to this process, so that nothing is added meanwhile and lost.
            await using (var from = await NewsIndex.OpenAsync(directory, options, stop))
            {
                var same = options with
                {
                    Similarity = from.Similarity,
                    TitleWeight = from.TitleWeight,
                    K1 = from.K1,
                    B = from.B,
                };
                await using var to = await NewsIndex.OpenAsync(beside, same, stop);
                await CopyAsync(from, to, stop);
                await to.CommitAsync(stop);
            }

            string people = Path.Combine(directory, PeopleFile);
            if (File.Exists(people))
            {
                File.Copy(people, Path.Combine(beside, PeopleFile));
            }

            return await NewsIndex.RestoreAsync(beside, directory, stop);
        }
        finally
        {
            Remove(beside);
        }
    }

    private static async Task CopyAsync(NewsIndex from, NewsIndex to, CancellationToken stop)
    {
        var query = NewsQuery.Parse("");
        var options = new SearchOptions
        {
            Sort = SortOrder.Newest,
            Take = PageSize,
            Highlight = HighlightMode.None,
            Snippets = 0,
            Total = TotalMode.None,
        };
        do
        {
            var page = await from.SearchAsync(query, options, stop);
            await to.AddAsync(page.Hits.Select(hit => hit.Item), stop);
            options = options with { Cursor = page.Cursor };
        }
        while (options.Cursor is not null);
    }

    private static void Remove(string directory)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
