namespace NewsSearch.Host.CommandLine;

/// <summary>Runs a command and turns what goes wrong into one message and an exit code.</summary>
internal static class CommandFrame
{
    /// <summary>Runs a command.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (CommandFailure e)
        {
            return Fail(e.Message, e.Code);
        }
        catch (OperationCanceledException)
        {
            return Fail("Stopped. What was indexed so far is kept.", ExitCode.Failed);
        }
        catch (CorruptIndexException e) when (!e.IsOtherVersion)
        {
            return Fail($"{e.Message}. See newssearch verify; go back to the newest intact commit with newssearch "
                + "verify --roll-back, or to a backup with newssearch restore.", ExitCode.Failed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(e.Message, ExitCode.Failed);
        }
    }

    private static int Fail(string message, int code)
    {
        Console.Error.WriteLine($"newssearch: {message}");
        return code;
    }
}
