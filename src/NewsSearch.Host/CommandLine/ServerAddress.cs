namespace NewsSearch.Host.CommandLine;

/// <summary>The address of the server that has an index open, left beside the index's lock.</summary>
internal static class ServerAddress
{
    private const string FileName = "serve.url";
    private const string KeyName = "serve.key";

    /// <summary>The variable of the environment with a key for servers that want one.</summary>
    public const string KeyVariable = "NEWSSEARCH_KEY";

    /// <summary>Leaves the address; others that find the index locked go there.</summary>
    /// <param name="index">The index's directory.</param>
    /// <param name="url">The address.</param>
    /// <param name="key">
    /// A key for whoever may read the index's own files, who could write them, too, if no server ran.
    /// </param>
    public static void Leave(string index, string url, string key)
    {
        string path = Path.Combine(index, KeyName);
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new StreamWriter(path, options))
        {
            file.WriteLine(key);
        }

        File.WriteAllText(PathIn(index), url + "\n");
    }

    /// <summary>A client of the server that has an index open, with a key where there is one.</summary>
    public static HttpClient Client(string index, Uri server)
    {
        var client = new HttpClient { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan };
        if ((Environment.GetEnvironmentVariable(KeyVariable) ?? Key(index)) is { Length: > 0 } key)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("X-Api-Key", key.Trim());
        }

        return client;
    }

    /// <summary>Takes the address away.</summary>
    public static void Remove(string index)
    {
        try
        {
            File.Delete(PathIn(index));
            File.Delete(Path.Combine(index, KeyName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It only misleads those who find the index locked, and then it is written anew.
        }
    }

    /// <summary>The address, or null where none was left. It counts only while the index is locked.</summary>
    public static Uri? Find(string index)
    {
        try
        {
            string text = File.ReadAllText(PathIn(index)).Trim();
            return Uri.TryCreate(text, UriKind.Absolute, out var url) && IsHttp(url) ? url : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Key(string index)
    {
        try
        {
            return File.ReadAllText(Path.Combine(index, KeyName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another user's server: without keys it needs none, and with keys it says so.
            return null;
        }
    }

    private static bool IsHttp(Uri url) => url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps;

    private static string PathIn(string index) => Path.Combine(index, FileName);
}
