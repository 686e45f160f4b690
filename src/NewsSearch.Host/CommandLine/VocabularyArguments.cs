using System.CommandLine;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.CommandLine;

/// <summary>The options of every command that say what names and words are known.</summary>
internal sealed class VocabularyArguments
{
    /// <summary>The variable of the environment that stands for <c>--vocabulary</c> where that is not given.</summary>
    public const string Variable = "NEWSSEARCH_VOCABULARY";

    private const string All = "all";

    private readonly Option<string[]> _paths = new("--vocabulary")
    {
        Description = "Files, or folders of files, with further names and words: .tsv (names of countries, sources and "
            + "fields of your own; words for sectors), .json (people). Repeatable; "
            + $"[default: the paths in {Variable}, with {Path.PathSeparator} between them]",
        Recursive = true,
    };

    private readonly Option<string[]> _without = new("--without")
    {
        Description = "A field of which what comes with the program is left out, so that --vocabulary stands in its "
            + $"place: country, sector, minister, source, or {All}. Repeatable.",
        Recursive = true,
    };

    /// <summary>Adds the options to a command and those within it.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_paths);
        command.Options.Add(_without);
    }

    /// <summary>The vocabulary that a command line asks for.</summary>
    /// <exception cref="CommandFailure">A file cannot be read, or there is no such field.</exception>
    public NewsVocabulary Read(ParseResult parse)
    {
        string[] fields = parse.GetValue(_without) ?? [];
        string[] paths = parse.GetValue(_paths) is { Length: > 0 } given ? given : OfEnvironment();
        try
        {
            var vocabulary = NewsVocabulary.Default;
            vocabulary = fields.Length == 0 ? vocabulary
                : vocabulary.Without(fields.Contains(All) ? vocabulary.Fields.ToArray() : fields.Distinct());
            return paths.Length == 0 ? vocabulary : vocabulary.Extend(paths);
        }
        catch (VocabularyFormatException e)
        {
            throw new CommandFailure(ExitCode.Failed, $"The vocabulary cannot be used: {e.Message}");
        }
        catch (ArgumentException e)
        {
            throw new CommandFailure(ExitCode.Usage, $"--without: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Failed, $"The vocabulary cannot be read: {e.Message}");
        }
    }

    private static string[] OfEnvironment() => (Environment.GetEnvironmentVariable(Variable) ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
