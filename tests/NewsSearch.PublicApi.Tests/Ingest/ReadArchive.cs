using System.Text;
using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest;

/// <summary>What reading a text as standard input gives.</summary>
public sealed record ReadArchive(IReadOnlyList<ArchiveEntry> Entries)
{
    public IReadOnlyList<NewsItem> Items => [.. Entries.OfType<ArchiveItem>().Select(e => e.Item)];

    public IReadOnlyList<ArchiveProblem> Problems => [.. Entries.OfType<ArchiveProblem>()];

    public IEnumerable<ArchiveProblem> Lost => Problems.Where(p => p.Lost);

    public NewsItem Item => Assert.Single(Items);

    public IReadOnlyList<DroppedLine> Dropped => [.. Entries.SelectMany(e => e.Dropped)];

    public string Problem => Assert.Single(Problems).ToString();

    public static ReadArchive Of(
        string text,
        ArchiveFormat format = ArchiveFormat.Auto,
        ExtractMode extract = ExtractMode.None,
        ExtractionOptions? extraction = null) => Of(Encoding.UTF8.GetBytes(text), format, extract, extraction);

    public static ReadArchive Of(
        byte[] bytes,
        ArchiveFormat format = ArchiveFormat.Auto,
        ExtractMode extract = ExtractMode.None,
        ExtractionOptions? extraction = null,
        bool explain = false)
    {
        using var input = new MemoryStream(bytes);
        var options = new ArchiveOptions
        {
            Format = format,
            Extract = extract,
            Extraction = extraction ?? new ExtractionOptions(),
            StandardInput = input,
            Explain = explain,
        };
        return new(NewsArchive.ReadAsync(["-"], options).ToListAsync().AsTask().GetAwaiter().GetResult());
    }
}
