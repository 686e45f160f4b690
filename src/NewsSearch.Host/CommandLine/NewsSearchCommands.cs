using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NewsSearch.Host.CommandLine;

/// <summary>The command line: <c>newssearch [verb] …</c></summary>
internal static class NewsSearchCommands
{
    /// <summary>How long a command that was interrupted may take to finish what it holds.</summary>
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(30);

    /// <summary>Words of a query are taken as they stand: <c>-html</c> is not -h, and @name is no file.</summary>
    private static readonly ParserConfiguration AsTyped = new()
    {
        EnablePosixBundling = false,
        ResponseFileTokenReplacer = null,
    };

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code: 0 done, 1 failed, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parse = Create().Parse(args, AsTyped);
        if (parse.Action is ParseErrorAction)
        {
            foreach (var error in parse.Errors)
            {
                Console.Error.WriteLine($"newssearch: {error.Message}");
            }

            Console.Error.WriteLine("newssearch: see newssearch --help");
            return ExitCode.Usage;
        }

        return await parse.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = StopPatience });
    }

    private static Command Create()
    {
        var index = new Option<string>("--index")
        {
            Description = "The directory of the index.",
            DefaultValueFactory = _ => IndexDirectory.Default,
            Recursive = true,
        };
        var vocabulary = new VocabularyArguments();
        var serve = new ServeCommand(index, vocabulary);

        // A root command of the library's own kind would take the name of the program's file.
        var root = new Command(
            "newssearch", "Search in archives of dated news.\n\nExit codes: 0 done, 1 failed, 2 wrong usage.");
        var help = new HelpOption();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        root.Options.Add(help);
        root.Options.Add(new VersionOption());
        root.Options.Add(index);
        vocabulary.AddTo(root);
        serve.AddTo(root);
        root.Subcommands.Add(serve.Create());
        root.Subcommands.Add(IngestCommand.Create(index, vocabulary));
        root.Subcommands.Add(ExtractCommand.Create(vocabulary));
        root.Subcommands.Add(SearchCommand.Create(index, vocabulary));
        root.Subcommands.Add(PeopleCommand.Create(index, vocabulary));
        root.Subcommands.Add(ReextractCommand.Create(index, vocabulary));
        root.Subcommands.Add(StatsCommand.Create(index));
        root.Subcommands.Add(VerifyCommand.Create(index));
        root.Subcommands.Add(UpgradeCommand.Create(index, vocabulary));
        root.Subcommands.Add(BackupCommand.Create(index));
        root.Subcommands.Add(RestoreCommand.Create(index));
        root.Subcommands.Add(KeysCommand.Create(index));
        return root;
    }
}
