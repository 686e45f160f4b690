using System.Text.Json;

namespace NewsSearch.PublicApi.Tests.Ingest.Html;

/// <summary>A page in the manner of some outlet, and what a person reads on it.</summary>
/// <param name="Name">The name of its files.</param>
/// <param name="Html">The page.</param>
/// <param name="Expected">The members of its item; the body as a list of lines.</param>
internal sealed record ExpectedPage(string Name, byte[] Html, JsonElement Expected)
{
    private static readonly string Folder =
        Path.Combine(Solution.Root, "tests", "NewsSearch.PublicApi.Tests", "Ingest", "Html", "Pages");

    public static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.html").Select(p => Path.GetFileNameWithoutExtension(p)).Order();

    public string Body => string.Join('\n', Expected.GetProperty("body").EnumerateArray().Select(l => l.GetString()));

    public static ExpectedPage Read(string name)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
        return new(name, File.ReadAllBytes(Path.Combine(Folder, name + ".html")), expected.RootElement.Clone());
    }

    public override string ToString() => Name;
}
