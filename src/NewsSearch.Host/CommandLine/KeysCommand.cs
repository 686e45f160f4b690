using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsSearch.Host.Keys;

namespace NewsSearch.Host.CommandLine;

/// <summary><c>newssearch keys add|list|revoke</c></summary>
internal static class KeysCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Option<string> index)
    {
        var command = new Command(
            "keys", "Makes, lists and revokes keys. As soon as there is one, writing over HTTP needs one.");
        command.Subcommands.Add(Add(index));
        command.Subcommands.Add(List(index));
        command.Subcommands.Add(Revoke(index));
        return command;
    }

    private static Command Add(Option<string> index)
    {
        var name = new Argument<string>("NAME") { Description = "What the key is for." };
        var scope = new Option<string[]>("--scope")
        {
            Description = "What it may do: search, write (search, too) or admin (everything). Repeatable; "
                + "[default: write]",
        };
        var json = JsonOutput.Option();
        var command = new Command("add", "Makes a key and prints it, once: only its hash is kept.");
        command.Arguments.Add(name);
        command.Options.Add(scope);
        command.Options.Add(json);
        command.SetAction((parse, _) => RunAsync(parse.GetValue(index)!, path =>
        {
            string[] words = parse.GetValue(scope) is { Length: > 0 } given ? given : ["write"];
            if (KeyFile.Parse(words) is not { } scopes)
            {
                throw new CommandFailure(ExitCode.Usage, "--scope is search, write or admin.");
            }

            Add(path, parse.GetValue(name)!, scopes, parse.GetValue(json));
        }));
        return command;
    }

    private static Command List(Option<string> index)
    {
        var json = JsonOutput.Option();
        var command = new Command("list", "Lists the keys: their ids, scopes and names.");
        command.Options.Add(json);
        command.SetAction((parse, _) => RunAsync(parse.GetValue(index)!, path =>
        {
            var keys = KeyFile.Read(path);
            if (parse.GetValue(json))
            {
                JsonOutput.Write(output =>
                {
                    output.WriteStartArray("keys");
                    keys.ToList().ForEach(key => Write(output, key, null));
                    output.WriteEndArray();
                });
                return;
            }

            foreach (var key in keys)
            {
                string scopes = string.Join(',', KeyFile.Words(key.Scopes));
                string created = key.Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                Console.Out.WriteLine($"{key.Id}  {scopes,-18}  {created}  {Plain(key.Name)}");
            }
        }));
        return command;
    }

    private static Command Revoke(Option<string> index)
    {
        var id = new Argument<string>("ID") { Description = "The id that keys list shows." };
        var json = JsonOutput.Option();
        var command = new Command("revoke", "Takes a key away; a server that runs refuses it from then on.");
        command.Arguments.Add(id);
        command.Options.Add(json);
        command.SetAction((parse, _) => RunAsync(parse.GetValue(index)!, path =>
        {
            var keys = KeyFile.Read(path);
            string wanted = parse.GetValue(id)!;
            var revoked = keys.FirstOrDefault(key => key.Id == wanted) ?? throw new CommandFailure(
                ExitCode.Failed, $"There is no key {wanted}. See newssearch keys list.");
            KeyFile.Write(path, keys.Where(key => key.Id != wanted));
            if (parse.GetValue(json))
            {
                JsonOutput.Write(output =>
                {
                    output.WritePropertyName("revoked");
                    Write(output, revoked, null);
                });
            }
            else
            {
                Console.Out.WriteLine($"The key {wanted} is revoked.");
            }

            if (keys.Count == 1)
            {
                Console.Error.WriteLine("No key is left: this machine can write without one again.");
            }
        }));
        return command;
    }

    private static void Add(string path, string name, KeyScopes scopes, bool json)
    {
        var keys = KeyFile.Read(path);
        string text = KeyText.Create();
        var key = new ApiKey(
            KeyText.CreateId(), name, scopes, TimeProvider.System.GetUtcNow(), KeyText.Hash(text));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        KeyFile.Write(path, keys.Append(key));
        if (json)
        {
            JsonOutput.Write(output =>
            {
                output.WritePropertyName("key");
                Write(output, key, text);
            });
        }
        else
        {
            Console.Out.WriteLine(text);
            string allowed = string.Join(", ", KeyFile.Words(scopes));
            Console.Error.WriteLine($"The key {key.Id} ({allowed}) is not shown again.");
        }
    }

    private static void Write(Utf8JsonWriter json, ApiKey key, string? text)
    {
        json.WriteStartObject();
        json.WriteString("id", key.Id);
        json.WriteString("name", key.Name);
        json.WriteStartArray("scopes");
        foreach (string scope in KeyFile.Words(key.Scopes))
        {
            json.WriteStringValue(scope);
        }

        json.WriteEndArray();
        json.WriteString("created", key.Created.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        if (text is not null)
        {
            json.WriteString("text", text);
        }

        json.WriteEndObject();
    }

    private static Task<int> RunAsync(string directory, Action<string> work) => CommandFrame.RunAsync(() =>
    {
        try
        {
            work(KeyFile.PathIn(directory));
            return Task.FromResult(ExitCode.Done);
        }
        catch (InvalidDataException e)
        {
            throw new CommandFailure(ExitCode.Failed, e.Message);
        }
    });

    /// <summary>The text without controls, which could command a terminal.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
