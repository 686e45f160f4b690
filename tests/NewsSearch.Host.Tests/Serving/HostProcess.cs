using System.Diagnostics;

namespace NewsSearch.Host.Tests.Serving;

/// <summary>The program itself, as a process of its own.</summary>
public sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private HostProcess(Process process, HttpClient client)
    {
        _process = process;
        Client = client;
    }

    /// <summary>A client of the server.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts a server and waits until it listens.</summary>
    public static async Task<HostProcess> ServeAsync(string index, params string[] further)
    {
        var process = Start(["serve", "--index", index, "--urls", "http://127.0.0.1:0", .. further]);
        _ = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            int start = line.IndexOf("http://", StringComparison.Ordinal);
            if (start >= 0)
            {
                string url = line[start..].Split(' ')[0];
                return new HostProcess(process, new HttpClient { BaseAddress = new Uri(url) });
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    /// <summary>Starts a command that goes on until it is stopped.</summary>
    public static HostProcess Begin(params string[] arguments)
    {
        var process = Start(arguments);
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        return new HostProcess(process, new HttpClient());
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) =>
        await RunWithInputAsync(null, arguments);

    /// <summary>Runs a command to its end, with something on its standard input.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunWithInputAsync(
        string? input, params string[] arguments)
    {
        using var process = Start(arguments);
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>The number of the process.</summary>
    public int Id => _process.Id;

    /// <summary>Asks the process to stop, with SIGTERM, and gives the code that it ends with.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>Ends the process as a power cut would, with SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static Process Start(string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "NewsSearch.Host.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
    }
}
