using System.Reflection;

namespace NewsSearch.PublicApi.Tests;

public sealed class PublicApiTests
{
    private const string Update = "NEWSSEARCH_UPDATE_API";

    /// <summary>What clients are written against changes only on purpose.</summary>
    [Fact]
    public void The_public_surface_is_the_one_that_is_checked_in()
    {
        string path = Path.Combine(Solution.Root, "tests", "NewsSearch.PublicApi.Tests", "PublicApi.txt");
        string actual = string.Concat(new[] { "NewsSearch", "NewsSearch.Extensions.DependencyInjection" }
            .Select(name => $"# {name}\n{ApiListing.Of(Assembly.Load(name))}"));
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(path, actual);
        }

        string[] expected = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        var differences = expected.Except(actual.Split('\n')).Select(line => $"- {line}")
            .Concat(actual.Split('\n').Except(expected).Select(line => $"+ {line}"))
            .ToArray();
        Assert.True(
            differences.Length == 0,
            $"The public surface differs from PublicApi.txt. If it is meant to, run the test with {Update}=1.\n"
            + string.Join('\n', differences));
        Assert.Equal(expected, actual.Split('\n'));
    }
}
