using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest;

public sealed class LinkedFileTests : IDisposable
{
    private const string Text = "The port opened again on Monday. Ships came in.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Links_are_followed_to_files_within_the_folder_alone()
    {
        _folder.Write("in/a.txt", Text);
        _folder.Write("in/deep/b.txt", Text);
        _folder.Write("out/secret.txt", Text);
        _folder.Write("in-as-well/secret.txt", Text);
        Link("in/within", "a.txt");
        Link("in/deep/above", "../within");
        Link("in/folder", "../out");
        string[] outside =
        [
            Link("in/absolute", Path.Combine(_folder.Path, "out", "secret.txt")),
            Link("in/circle", "circle"),
            Link("in/deep/relative", "../../out/secret.txt"),
            Link("in/like-the-folder", "../in-as-well/secret.txt"),
            Link("in/missing", "../out/missing.txt"),
            Link("in/through-a-folder", "folder/secret.txt"),
            Link("in/through-a-link", "absolute"),
            Link("in/up-from-a-link", "folder/../out/secret.txt"),
        ];

        var entries = await ReadAsync("in");

        Assert.Equal(
            ["a.txt", "deep/above", "deep/b.txt", "within"], entries.OfType<ArchiveItem>().Select(e => e.Item.Id));
        var problems = entries.OfType<ArchiveProblem>().ToList();
        Assert.Equal(outside.Order(), problems.Select(problem => problem.File).Order());
        Assert.All(problems, problem => Assert.False(problem.Lost));
    }

    [Fact]
    public async Task A_folder_that_is_named_by_a_link_is_read()
    {
        _folder.Write("in/a.txt", Text);
        Link("in/b.txt", "a.txt");
        Link("news", "in");

        var entries = await ReadAsync("news");

        Assert.Equal(["a.txt", "b.txt"], entries.Cast<ArchiveItem>().Select(entry => entry.Item.Id));
    }

    private string Link(string name, string target) =>
        File.CreateSymbolicLink(Path.Combine(_folder.Path, name), target).FullName;

    private Task<List<ArchiveEntry>> ReadAsync(string name) => NewsArchive.ReadAsync(
        [Path.Combine(_folder.Path, name)], new() { Extract = ExtractMode.None }).ToListAsync().AsTask();
}
