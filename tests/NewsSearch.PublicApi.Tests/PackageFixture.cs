using System.Globalization;

namespace NewsSearch.PublicApi.Tests;

/// <summary>The package, packed once into a folder that serves as a feed.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    /// <summary>A version of its own, so that no cache of packages can stand in for what was packed now.</summary>
    public string Version { get; } =
        $"0.1.0-test.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A folder outside the solution.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("newssearch-package-").FullName;

    public string Feed => Path.Combine(Folder, "feed");

    public string Package => Path.Combine(Feed, $"NewsSearch.{Version}.nupkg");

    public string Symbols => Path.Combine(Feed, $"NewsSearch.{Version}.snupkg");

    public Task InitializeAsync() => DotNet.RunAsync(
        Solution.Root,
        "pack",
        Path.Combine("src", "NewsSearch"),
        "--no-build",
        "-c",
        Solution.Configuration,
        "-o",
        Feed,
        $"-p:PackageVersion={Version}");

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}
