using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using NewsSearch.Host.Admission;
using NewsSearch.Host.Keys;
using NewsSearch.Host.Serving;
using NewsSearch.Ingest;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.CommandLine;

/// <summary><c>newssearch serve</c>, also what runs without a verb.</summary>
internal sealed class ServeCommand
{
    /// <summary>A timer counts whole milliseconds.</summary>
    private const double MinSeconds = 0.001;

    /// <summary>A day.</summary>
    private const double MaxSeconds = 86_400;

    private readonly Option<string> _index;

    private readonly Option<string?> _urls = new("--urls")
    {
        Description = $"Where to listen, with semicolons between addresses. [default: {ServeOptions.DefaultUrl}]",
    };

    private readonly Option<string?> _corpus = new("--corpus")
    {
        Description = "A folder of news to fill the index with if it is empty.",
    };

    private readonly Option<string[]> _hosts = new("--hosts")
    {
        Description = "Names beside localhost under which the server may be asked on a loopback address.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _requireKey = new("--require-key")
    {
        Description = "Reading needs a key, too, once there is one (newssearch keys add).",
    };

    private readonly Option<int?> _rate = new("--rate")
    {
        Description = "How many requests a second a client may make; 0 for any number. [default: "
            + $"{RequestRate.DefaultRemote} on other machines, any number on this one]",
    };

    private readonly Option<double> _timeout = new("--search-timeout")
    {
        Description = "How many seconds a search may take.",
        DefaultValueFactory = _ => 10,
    };

    private readonly Option<LogLevel> _log = new("--log")
    {
        Description = "How much is logged on standard error; information: each request by route, never its query.",
        DefaultValueFactory = _ => LogLevel.Warning,
    };

    private readonly Option<bool> _logJson = new("--log-json") { Description = "Logs lines of JSON." };

    private readonly VocabularyArguments _vocabulary;

    public ServeCommand(Option<string> index, VocabularyArguments vocabulary)
    {
        _index = index;
        _vocabulary = vocabulary;
    }

    /// <summary>The command.</summary>
    public Command Create()
    {
        var command = new Command("serve", "Serves search over HTTP and a page for people (the default).");
        AddTo(command);
        return command;
    }

    /// <summary>Makes serving what a command does.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_urls);
        command.Options.Add(_corpus);
        command.Options.Add(_hosts);
        command.Options.Add(_requireKey);
        command.Options.Add(_rate);
        command.Options.Add(_timeout);
        command.Options.Add(_log);
        command.Options.Add(_logJson);
        command.SetAction((parse, stop) => CommandFrame.RunAsync(() => RunAsync(parse, stop)));
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken stop)
    {
        string directory = parse.GetValue(_index)!;
        var vocabulary = _vocabulary.Read(parse);
        await using var index = await OpenAsync(directory, vocabulary, stop);
        if (await index.CheckPeopleAsync(stop) is { } warning)
        {
            Console.Error.WriteLine($"warning: {warning}");
        }

        OutdatedItems.Tell(await index.GetStatisticsAsync(stop));
        if (parse.GetValue(_corpus) is { } corpus)
        {
            await FillAsync(index, corpus, vocabulary, stop);
        }

        string urls = parse.GetValue(_urls) ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS")
            ?? ServeOptions.DefaultUrl;
        string key = KeyText.Create();
        await using var app = Build(index, Options(parse, directory) with
        {
            Urls = urls,
            Vocabulary = vocabulary,
            LocalKey = key,
        });
        await StartAsync(app, urls, stop);
        try
        {
            ServerAddress.Leave(directory, Reachable(app.Urls.First()), key);
            Console.Out.WriteLine($"NewsSearch listens on {string.Join(" and ", app.Urls)} (stop with Ctrl+C)");
            await app.WaitForShutdownAsync(stop);
        }
        finally
        {
            ServerAddress.Remove(directory);
        }

        return ExitCode.Done;
    }

    private ServeOptions Options(ParseResult parse, string directory)
    {
        double seconds = parse.GetValue(_timeout);
        int? rate = parse.GetValue(_rate);
        if (!(seconds is >= MinSeconds and <= MaxSeconds) || rate < 0)
        {
            throw new CommandFailure(ExitCode.Usage, rate < 0
                ? "--rate is a whole number from 0." : string.Create(CultureInfo.InvariantCulture,
                    $"--search-timeout is a number of seconds from {MinSeconds} to {MaxSeconds}."));
        }

        return new ServeOptions
        {
            Hosts = parse.GetValue(_hosts) ?? [],
            Index = directory == IndexDirectory.Default ? null : Path.GetFullPath(directory),
            KeyFile = KeyFile.PathIn(directory),
            RequireKey = parse.GetValue(_requireKey),
            Rate = rate,
            SearchTimeout = TimeSpan.FromSeconds(seconds),
            Log = parse.GetValue(_log),
            LogsJson = parse.GetValue(_logJson),
        };
    }

    private static WebApplication Build(INewsIndex index, ServeOptions options)
    {
        try
        {
            return NewsSearchServer.Build(index, options);
        }
        catch (InvalidDataException e)
        {
            throw new CommandFailure(ExitCode.Failed, e.Message);
        }
    }

    private static async Task<INewsIndex> OpenAsync(
        string directory, NewsVocabulary vocabulary, CancellationToken stop)
    {
        try
        {
            return await IndexDirectory.OpenAsync(directory, vocabulary, stop);
        }
        catch (IndexLockedException e) when (ServerAddress.Find(directory) is { } server)
        {
            throw new CommandFailure(ExitCode.Failed, $"{e.Message} The server that has it open is at {server}");
        }
    }

    private static async Task FillAsync(
        INewsIndex index, string corpus, NewsVocabulary vocabulary, CancellationToken stop)
    {
        if ((await index.GetStatisticsAsync(stop)).Items > 0)
        {
            return;
        }

        if (!Directory.Exists(corpus) && !File.Exists(corpus))
        {
            throw new CommandFailure(ExitCode.Failed,
                $"There is no folder {Path.GetFullPath(corpus)} to fill the index with (--corpus).");
        }

        Console.Error.WriteLine($"The index is empty: reading {Path.GetFullPath(corpus)}");
        var options = new ArchiveOptions { Extraction = new ExtractionOptions { Vocabulary = vocabulary } };
        var result = await IngestRun.ToIndexAsync(index, [corpus], options, stop);
        Console.Error.WriteLine(IngestRun.Summary(result));
    }

    private static async Task StartAsync(WebApplication app, string urls, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new CommandFailure(ExitCode.Failed,
                $"{e.Message.TrimEnd('.')}: another program listens there. Stop it, or listen elsewhere with --urls, "
                + "such as --urls http://127.0.0.1:5081");
        }
        catch (SocketException e)
        {
            throw new CommandFailure(ExitCode.Failed, $"It is not possible to listen on {urls}: {e.Message}");
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException)
        {
            throw new CommandFailure(ExitCode.Usage, $"--urls {urls} cannot be used: {e.Message}");
        }
    }

    /// <summary>An address that this machine can ask; a server may listen on all of its addresses at once.</summary>
    private static string Reachable(string url) => url
        .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
        .Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal)
        .Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
        .Replace("://*", "://127.0.0.1", StringComparison.Ordinal);
}
