namespace NewsSearch.Host.CommandLine;

/// <summary>The address of the server that has an index open, left beside the index's lock.</summary>
internal static class ServerAddress
{
    private const string FileName = "serve.url";

    /// <summary>Leaves the address; others that find the index locked go there.</summary>
    public static void Leave(string index, string url) => File.WriteAllText(PathIn(index), url + "\n");

    /// <summary>Takes the address away.</summary>
    public static void Remove(string index)
    {
        try
        {
            File.Delete(PathIn(index));
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

    private static bool IsHttp(Uri url) => url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps;

    private static string PathIn(string index) => Path.Combine(index, FileName);
}
