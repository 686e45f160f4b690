namespace NewsSearch.Storage;

/// <summary>Which names a file of an index may have.</summary>
internal static class FileName
{
    // The longest name that the usual file systems take, in bytes.
    private const int MaxLength = 255;

    /// <summary>Returns the name if it is a plain one that cannot lead out of the index's directory.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static string Check(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!IsPlain(name))
        {
            throw new ArgumentException(
                $"\"{name}\" is no name for a file of an index: letters, digits, '.', '-' and '_' only, "
                + $"not starting with '.', at most {MaxLength}.",
                nameof(name));
        }

        return name;
    }

    /// <summary>Whether a name is a plain one.</summary>
    public static bool IsPlain(string name) =>
        name.Length is > 0 and <= MaxLength && name[0] != '.' && name.All(IsPlain);

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_';
}
