using NewsSearch.Host.Admission;

namespace NewsSearch.Host.Page;

/// <summary>What a visitor has to give as <c>--index</c> to fill the server's index.</summary>
internal static class IndexOption
{
    /// <summary>The path, quoted for a shell, or null where it need not be given.</summary>
    /// <param name="context">The visit: where things are on this machine is nobody's business on others.</param>
    /// <param name="path">The full path of the index; null for the one that commands take by themselves.</param>
    public static string? For(HttpContext context, string? path) => path switch
    {
        null => null,
        _ when !LoopbackHosts.IsLocal(context) => "DIR",
        _ when path.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_') => path,
        _ when OperatingSystem.IsWindows() => $"\"{path}\"",
        _ => $"'{path.Replace("'", @"'\''", StringComparison.Ordinal)}'",
    };
}
