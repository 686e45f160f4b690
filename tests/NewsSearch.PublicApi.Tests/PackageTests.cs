using System.IO.Compression;
using System.Xml.Linq;

namespace NewsSearch.PublicApi.Tests;

public sealed class PackageTests(PackageFixture fixture) : IClassFixture<PackageFixture>
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="NewsSearch" Version="[VERSION]" />
          </ItemGroup>
        </Project>
        """;

    // No feed but the folder: the package must need nothing that is not in it or in the SDK.
    private const string Feeds = """
        <configuration>
          <config><add key="globalPackagesFolder" value="packages" /></config>
          <packageSources><clear /><add key="folder" value="feed" /></packageSources>
          <fallbackPackageFolders><clear /></fallbackPackageFolders>
        </configuration>
        """;

    private const string Program = """
        using NewsSearch;

        await using (var index = await NewsIndex.OpenAsync("news.index"))
        {
            await index.AddAsync(
            [
                new NewsItem
                {
                    Id = "1",
                    Title = "Belarus plans a joint venture",
                    Body = "Both ministers met in Minsk. A joint venture for tractors was agreed.",
                    Published = new NewsDate(new DateOnly(2025, 5, 13)),
                    Countries = [new Country("BY")],
                },
                new NewsItem { Id = "2", Title = "Cement prices rise", Body = "Nothing else happened." },
            ]);
            await index.CommitAsync();
        }

        await using var again = await NewsIndex.OpenAsync("news.index");
        var results = again.Search("\"joint venture\" belarus -cement", new SearchOptions
        {
            Published = new DateRange(new(2025, 1, 1), new(2025, 12, 31)),
            Facets = { ["country"] = ["BY"] },
            FacetFields = ["country"],
        });
        Console.WriteLine($"total {results.Total}");
        foreach (var hit in results.Hits)
        {
            Console.WriteLine($"{hit.Item.Published} {hit.Item.Id} {hit.Item.Title}");
            Console.WriteLine(hit.Snippets[0].Html);
        }

        Console.WriteLine($"{results.Facets[0].Values[0].Value} {results.Facets[0].Values[0].Count}");
        """;

    [Fact]
    public void The_package_holds_library_documentation_and_readme()
    {
        using var package = ZipFile.OpenRead(fixture.Package);
        var names = package.Entries.Select(entry => entry.FullName).ToArray();
        Assert.Contains("lib/net10.0/NewsSearch.dll", names);
        Assert.Contains("lib/net10.0/NewsSearch.xml", names);
        Assert.Contains("README.md", names);
        Assert.Single(names, name => name.EndsWith(".dll", StringComparison.Ordinal));
    }

    [Fact]
    public void The_symbols_are_packed_beside_it()
    {
        using var symbols = ZipFile.OpenRead(fixture.Symbols);
        Assert.Contains("lib/net10.0/NewsSearch.pdb", symbols.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void The_package_states_its_licence_and_depends_on_nothing()
    {
        using var package = ZipFile.OpenRead(fixture.Package);
        using var stream = package.GetEntry("NewsSearch.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single(each => each.Name.LocalName == "metadata");
        Assert.Equal("Apache-2.0", metadata.Elements().Single(each => each.Name.LocalName == "license").Value);
        Assert.Equal("README.md", metadata.Elements().Single(each => each.Name.LocalName == "readme").Value);
        Assert.DoesNotContain(metadata.Descendants(), each => each.Name.LocalName == "dependency");
    }

    [Fact]
    public void Every_public_member_is_documented()
    {
        using var package = ZipFile.OpenRead(fixture.Package);
        using var stream = package.GetEntry("lib/net10.0/NewsSearch.xml")!.Open();
        var documented = XDocument.Load(stream).Descendants("member")
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);
        var undocumented = typeof(NewsItem).Assembly.GetExportedTypes()
            .Select(type => $"T:{type.FullName!.Replace('+', '.')}")
            .Where(name => !documented.Contains(name));
        Assert.Empty(undocumented);
    }

    [Fact]
    public async Task A_fresh_project_outside_the_solution_restores_builds_and_searches()
    {
        File.WriteAllText(Path.Combine(fixture.Folder, "nuget.config"), Feeds);
        File.WriteAllText(
            Path.Combine(fixture.Folder, "fresh.csproj"),
            Project.Replace("VERSION", fixture.Version, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(fixture.Folder, "Program.cs"), Program);

        await DotNet.RunAsync(fixture.Folder, "build", "fresh.csproj", "-p:UseSharedCompilation=false");
        string printed = await DotNet.RunAsync(fixture.Folder, "run", "--project", "fresh.csproj", "--no-build");

        Assert.Equal(
            """
            total 1
            2025-05-13 1 Belarus plans a joint venture
            Both ministers met in Minsk. A <mark>joint venture</mark> for tractors was agreed.
            BY 1

            """.ReplaceLineEndings(),
            printed.ReplaceLineEndings());
    }
}
