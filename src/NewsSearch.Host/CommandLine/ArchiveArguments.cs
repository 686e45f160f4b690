using System.CommandLine;
using NewsSearch.Host.Search;
using NewsSearch.Ingest;

namespace NewsSearch.Host.CommandLine;

/// <summary>The arguments of commands that read archives.</summary>
/// <param name="vocabulary">The options that say what names and words are known.</param>
internal sealed class ArchiveArguments(VocabularyArguments vocabulary)
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files, folders with all that is in them (names that begin with a dot are passed over), "
            + "or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = $"How files are read: {string.Join(", ", Enum.GetValues<ArchiveFormat>().Select(Words.Of))}; "
            + "auto goes by name and beginning, rss stands for Atom, too, csv for tables with semicolons or tabs.",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<string?> _referenceDate = new("--reference-date")
    {
        Description = "When the texts were fetched (ISO 8601): gives the year to dates without one.",
    };

    private readonly Option<string> _dateOrder = new("--date-order")
    {
        Description = "How dates such as 04/05/2024 are read: dayfirst, monthfirst, or none (not at all).",
        DefaultValueFactory = _ => "none",
    };

    private readonly Option<string?> _source = new("--source")
    {
        Description = "The outlet, where a text does not name it.",
    };

    private readonly Option<string> _extract = new("--extract")
    {
        Description = "Which members of structured items extraction fills in: missing, all (title and body are cleaned,"
            + " too) or none.",
        DefaultValueFactory = _ => "missing",
    };

    /// <summary>Adds the arguments to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_paths);
        command.Options.Add(_format);
        command.Options.Add(_referenceDate);
        command.Options.Add(_dateOrder);
        command.Options.Add(_source);
        command.Options.Add(_extract);
    }

    /// <summary>The paths and how to read them.</summary>
    /// <exception cref="CommandFailure">A value is none of those that are known.</exception>
    public (string[] Paths, ArchiveOptions Options) Read(ParseResult parse) =>
    (
        parse.GetValue(_paths)!,
        new ArchiveOptions
        {
            Format = Word<ArchiveFormat>("--format", parse.GetValue(_format)!),
            Extract = Word<ExtractMode>("--extract", parse.GetValue(_extract)!),
            Extraction = new ExtractionOptions
            {
                Vocabulary = vocabulary.Read(parse),
                ReferenceDate = Date(parse.GetValue(_referenceDate)),
                DateOrder = Word<DateOrder>("--date-order", parse.GetValue(_dateOrder)!),
                Source = parse.GetValue(_source),
            },
        });

    private static T Word<T>(string option, string text)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        int found = Array.FindIndex(values, value => Words.Of(value) == text);
        return found >= 0 ? values[found] : throw new CommandFailure(ExitCode.Usage,
            $"{option} is one of {string.Join(", ", values.Select(Words.Of))}, not {text}.");
    }

    private static NewsDate? Date(string? text) => text is null ? null
        : NewsDate.TryParse(text, out var date) ? date
        : throw new CommandFailure(ExitCode.Usage,
            $"--reference-date is an ISO 8601 date such as 2025-05-13, not {text}.");
}
