namespace NewsSearch.Tests.Tidy;

public sealed class LayeringTests
{
    // "+" stands for a folder and everything that it may use itself.
    private static readonly Dictionary<string, string[]> Table = new()
    {
        ["Codecs"] = [],
        ["Analysis"] = [],
        ["Scoring"] = [],
        ["Queries"] = [],
        ["Storage"] = ["Codecs"],
        ["Terms"] = ["Codecs", "Storage"],
        ["Columns"] = ["Codecs", "Storage"],
        ["StoredFields"] = ["Codecs", "Storage"],
        ["Postings"] = ["Codecs", "Storage", "Scoring"],
        ["Vocabularies"] = ["Analysis"],
        ["Segments"] = ["Codecs", "Storage", "Terms", "Columns", "StoredFields", "Postings", "Scoring"],
        ["People"] = ["+Segments", "Vocabularies"],
        ["Duplicates"] = ["+Segments", "Analysis", "Vocabularies"],
        ["Indexing"] = ["+Segments", "Analysis", "Vocabularies"],
        ["Recovery"] = ["+Indexing", "People"],
        ["Searching"] = ["Queries", "+Segments", "People", "Duplicates", "Analysis", "Vocabularies"],
        ["Facets"] = ["+Searching"],
        ["Highlighting"] = ["+Searching"],
        ["Suggesting"] = ["+Searching"],
        ["Extraction"] = ["Analysis", "Vocabularies"],
    };

    [Fact]
    public void Folders_use_only_what_the_table_allows() => Verdict.NoneOf(
        from use in LibraryCompilation.Uses
        where use.Folder != "" && use.UsedFolder is not (null or "") && use.UsedFolder != use.Folder
            && !Allowed(use.Folder).Contains(use.UsedFolder)
        select use.ToString(),
        "The layering table of src/README.md says which folder may use which.");

    [Fact]
    public void Every_folder_of_the_library_has_a_row() => Verdict.NoneOf(
        LibraryCompilation.Uses.Select(use => use.Folder).Where(folder => folder != "" && !Table.ContainsKey(folder)),
        "A new folder needs a row in the layering table.");

    [Fact]
    public void Below_the_root_only_its_data_types_and_exceptions_are_used()
    {
        // A root type that uses a folder puts the library together; one that uses none is data.
        var composing = LibraryCompilation.Uses
            .Where(use => use.Folder == "" && use.UsedFolder is not (null or ""))
            .Select(use => use.File.Name.Split('.')[0])
            .ToHashSet(StringComparer.Ordinal);
        Verdict.NoneOf(
            from use in LibraryCompilation.Uses
            where use.Folder != "" && use.UsedFolder == "" && composing.Contains(use.Type.Name)
            select use.ToString(),
            "Folders use of the root only types that use no folder themselves.");
    }

    [Fact]
    public void Only_tests_and_benchmarks_see_the_internals() => Assert.Equal(
        ["NewsSearch.Tests", "NewsSearch.Checks", "NewsSearch.Benchmarks"],
        Repository.Read("src/NewsSearch/NewsSearch.csproj").Split("InternalsVisibleTo Include=\"").Skip(1)
            .Select(part => part[..part.IndexOf('"')]));

    [Fact]
    public void The_table_of_the_document_is_the_table_of_this_test()
    {
        var documented = Repository.Read("src/README.md").Split('\n')
            .SkipWhile(line => !line.StartsWith("| folder | may use |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .SelectMany(row => row[1].Split(", ").Select(folder => (folder, row[2])))
            .Where(row => Table.ContainsKey(row.folder))
            .ToDictionary(row => row.folder, row => row.Item2);
        Assert.Equal(
            Table.OrderBy(row => row.Key).Select(row => $"{row.Key}: {Words(row.Value)}"),
            documented.OrderBy(row => row.Key).Select(row => $"{row.Key}: {row.Value}"));
    }

    private static string Words(string[] folders) => folders.Length == 0
        ? "the base library only"
        : string.Join(", ", folders.Select(folder => folder[0] == '+' ? $"{folder[1..]} and below" : folder));

    private static HashSet<string> Allowed(string folder) => Table.TryGetValue(folder, out var row)
        ? [.. row.SelectMany(each => each[0] == '+' ? [each[1..], .. Allowed(each[1..])] : new[] { each })]
        : [];
}
