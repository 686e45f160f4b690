using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.CommandLine;

/// <summary><c>newssearch search "…"</c></summary>
internal static class SearchCommand
{
    private const string Minister = "minister";

    /// <summary>Whether matches are shown bold: on a terminal, unless it or its user does not want that.</summary>
    private static bool IsColoured => !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>The command.</summary>
    public static Command Create(Option<string> index, VocabularyArguments vocabulary)
    {
        var arguments = new SearchArguments();
        var json = new Option<bool>("--json") { Description = "Prints the answer that HTTP gives." };
        var command = new Command("search", "Searches an index, also while a server or an ingest writes to it.");
        arguments.AddTo(command);
        command.Options.Add(json);
        command.SetAction((parse, stop) => CommandFrame.RunAsync(async () =>
        {
            var parameters = arguments.Read(parse);
            var known = vocabulary.Read(parse);
            await using var opened = await IndexDirectory.OpenReadOnlyAsync(parse.GetValue(index)!, known, stop);
            return await SearchAsync(opened, parameters, parse.GetValue(json) ? known : null, stop);
        }));
        return command;
    }

    private static async Task<int> SearchAsync(
        NewsIndex index, List<KeyValuePair<string, string>> parameters, NewsVocabulary? json, CancellationToken stop)
    {
        var (request, errors) = SearchRequestReader.Read(
            parameters, index.FacetFields, TimeProvider.System.GetUtcNow());
        if (request is null)
        {
            throw new CommandFailure(ExitCode.Usage, string.Join("\n  ", errors.Select(e => e.Detail)));
        }

        long start = Stopwatch.GetTimestamp();
        var results = await FindAsync(index, request, stop);
        double tookMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (request.Strict && results.Warnings.Count > 0)
        {
            throw new CommandFailure(ExitCode.Usage, string.Join("\n  ", results.Warnings.Select(w => w.Message)));
        }

        if (json is not null)
        {
            WriteJson(request, results, tookMs, json);
        }
        else
        {
            new SearchPrinter(Console.Out, Console.Error, IsColoured).Print(request, results, tookMs);
        }

        return ExitCode.Done;
    }

    private static async Task<NewsResults> FindAsync(NewsIndex index, SearchRequest request, CancellationToken stop)
    {
        try
        {
            // A server goes on while names of a large archive are linked; a single search has to wait for them.
            if (NamesMinisters(request))
            {
                await index.ProposePeopleAsync(stop);
            }

            return await index.SearchAsync(request.Query, request.Options, stop);
        }
        catch (CursorExpiredException e)
        {
            throw new CommandFailure(ExitCode.Failed, e.Message);
        }
        catch (ArgumentException e)
        {
            throw new CommandFailure(ExitCode.Usage, ArgumentProblem.Of(e, request).Detail);
        }
    }

    private static bool NamesMinisters(SearchRequest request) => request.Options.People == PeopleMode.Linked
        && (request.Options.FacetFields.Contains(Minister) || request.Options.Facets.ContainsKey(Minister)
            || request.Options.Exclude.ContainsKey(Minister)
            || request.Text.Contains(Minister + ":", StringComparison.Ordinal));

    private static void WriteJson(SearchRequest request, NewsResults results, double tookMs, NewsVocabulary vocabulary)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonForms.Readable))
        {
            new SearchResponseWriter(json, vocabulary).Write(request, results, tookMs);
        }

        output.WriteByte((byte)'\n');
    }
}
