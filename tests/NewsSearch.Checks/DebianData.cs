namespace NewsSearch.Checks;

/// <summary>Where Debian's packages put the data that oracles are made of.</summary>
internal static class DebianData
{
    private const string Root = "/usr/share";

    /// <summary>The full path of a file or folder, given by its path below the shared data of Debian.</summary>
    /// <exception cref="FileNotFoundException">The package is not installed.</exception>
    public static string Path(string relative, string package)
    {
        string path = System.IO.Path.Combine(Root, relative);
        return File.Exists(path) || Directory.Exists(path)
            ? path
            : throw new FileNotFoundException($"{path} is missing: apt-get install {package}", path);
    }
}
