using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using NewsSearch.Host.People;
using NewsSearch.Host.Problems;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.CommandLine;

/// <summary><c>newssearch people [--accept FILE]</c></summary>
internal static class PeopleCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Option<string> index, VocabularyArguments vocabulary)
    {
        var accept = new Option<string?>("--accept")
        {
            Description = "A JSON object of names and the people they stand for, such as "
                + "{\"M. Example\": \"Mary Example\"}: a name with itself stands alone, null undoes what was decided.",
        };
        var merged = new Option<bool>("--merged") { Description = "Lists only people that have several names." };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object." };
        var command = new Command("people", "Lists ministers with all spellings of their names, and links names.");
        command.Options.Add(accept);
        command.Options.Add(merged);
        command.Options.Add(json);
        command.SetAction((parse, stop) => CommandFrame.RunAsync(() => parse.GetValue(accept) is { } file
            ? AcceptAsync(parse.GetValue(index)!, vocabulary.Read(parse), file, stop)
            : ListAsync(
                parse.GetValue(index)!, vocabulary.Read(parse), parse.GetValue(merged), parse.GetValue(json), stop)));
        return command;
    }

    private static async Task<int> ListAsync(
        string directory, NewsVocabulary vocabulary, bool mergedOnly, bool json, CancellationToken stop)
    {
        // What a server has committed can be read beside it.
        await using var opened = await IndexDirectory.OpenReadOnlyAsync(directory, vocabulary, stop);
        var report = await opened.ProposePeopleAsync(stop);
        foreach (string warning in report.Warnings)
        {
            Console.Error.WriteLine($"warning: {warning}");
        }

        if (json)
        {
            WriteJson(report, mergedOnly);
        }
        else
        {
            new PeoplePrinter(Console.Out).Print(report, mergedOnly);
        }

        return ExitCode.Done;
    }

    private static void WriteJson(PeopleReport report, bool mergedOnly)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonForms.Readable))
        {
            PeopleWriter.Write(json, report, mergedOnly);
        }

        output.WriteByte((byte)'\n');
    }

    private static async Task<int> AcceptAsync(
        string directory, NewsVocabulary vocabulary, string file, CancellationToken stop)
    {
        byte[] bytes = await ReadAsync(file, stop);
        int count;
        try
        {
            var merges = PeopleMerges.Parse(bytes, file);
            count = merges.Count;

            // No index is made by naming one that is not there.
            await (await IndexDirectory.OpenReadOnlyAsync(directory, vocabulary, stop)).DisposeAsync();
            await AcceptAsync(directory, vocabulary, merges, bytes, stop);
        }
        catch (VocabularyFormatException e)
        {
            throw new CommandFailure(ExitCode.Failed, e.Message);
        }
        catch (ArgumentException e)
        {
            throw new CommandFailure(ExitCode.Failed, $"{file}: {e.Message}");
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} names accepted."));
        return ExitCode.Done;
    }

    private static async Task AcceptAsync(
        string directory,
        NewsVocabulary vocabulary,
        IReadOnlyDictionary<string, string?> merges,
        byte[] bytes,
        CancellationToken stop)
    {
        try
        {
            await using var index = await IndexDirectory.OpenAsync(directory, vocabulary, stop);
            ServerAddress.Remove(directory);
            await index.AcceptPeopleAsync(merges, stop);
        }
        catch (IndexLockedException) when (ServerAddress.Find(directory) is { } server)
        {
            await SendAsync(directory, server, bytes, stop);
        }
    }

    private static async Task<byte[]> ReadAsync(string file, CancellationToken stop)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Failed, $"{file} cannot be read: {e.Message}");
        }
    }

    private static async Task SendAsync(string directory, Uri server, byte[] bytes, CancellationToken stop)
    {
        using var client = ServerAddress.Client(directory, server);
        using var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var response = await client.PostAsync(
                new Uri("/v1/people?merged=true", UriKind.Relative), body, stop);
            string answer = await response.Content.ReadAsStringAsync(stop);
            if (!response.IsSuccessStatusCode)
            {
                throw new CommandFailure(ExitCode.Failed,
                    $"The server at {server} refused: {ServerProblem.Detail(answer)}");
            }
        }
        catch (HttpRequestException e)
        {
            throw new CommandFailure(ExitCode.Failed,
                $"The index is locked by the server at {server}, which does not answer: {e.Message}.");
        }
    }
}
