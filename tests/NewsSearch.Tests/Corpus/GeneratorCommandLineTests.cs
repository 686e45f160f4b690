using NewsSearch.Corpus;

namespace NewsSearch.Tests.Corpus;

public sealed class GeneratorCommandLineTests
{
    [Fact]
    public void Count_and_path_are_enough()
    {
        Assert.True(CommandLine.TryParse(["1000", "out.ndjson"], out var commandLine, out _));
        Assert.Equal(new CommandLine(1000, "out.ndjson", Seed: 1), commandLine);
    }

    [Fact]
    public void The_seed_may_stand_anywhere()
    {
        Assert.True(CommandLine.TryParse(["--seed", "-5", "0", "-"], out var commandLine, out _));
        Assert.Equal(new CommandLine(0, "-", Seed: -5), commandLine);
    }

    [Theory]
    [InlineData("Expected a count and a path, got 0 arguments.")]
    [InlineData("Expected a count and a path, got 1 arguments.", "1000")]
    [InlineData("Expected a count and a path, got 3 arguments.", "1000", "a", "b")]
    [InlineData("\"many\" is no count from 0 to 10000000.", "many", "out.ndjson")]
    [InlineData("\"-1\" is no count from 0 to 10000000.", "-1", "out.ndjson")]
    [InlineData("\"10000001\" is no count from 0 to 10000000.", "10000001", "out.ndjson")]
    [InlineData("--seed needs a whole number.", "1000", "out.ndjson", "--seed")]
    [InlineData("--seed needs a whole number.", "1000", "out.ndjson", "--seed", "x")]
    public void What_cannot_be_read_is_named(string expected, params string[] arguments)
    {
        Assert.False(CommandLine.TryParse(arguments, out _, out string? problem));
        Assert.Equal(expected, problem);
    }
}
