namespace NewsSearch.Benchmarks.CommandLine;

/// <summary>The arguments behind a verb.</summary>
/// <param name="Plain">Those without a name, in order.</param>
/// <param name="Options">The values of <c>--name value</c>.</param>
/// <param name="Flags">The names of <c>--name</c> alone.</param>
internal sealed record Arguments(
    IReadOnlyList<string> Plain, IReadOnlyDictionary<string, string> Options, IReadOnlySet<string> Flags)
{
    /// <summary>Reads so many plain arguments, and options and flags of these names among them.</summary>
    /// <exception cref="UsageException">They cannot be read.</exception>
    public static Arguments Parse(
        IReadOnlyList<string> arguments,
        int plainCount,
        IReadOnlyCollection<string> optionNames,
        IReadOnlyCollection<string> flagNames)
    {
        var plain = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var flags = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Count; i++)
        {
            string name = arguments[i].StartsWith("--", StringComparison.Ordinal) ? arguments[i][2..] : "";
            if (name.Length == 0)
            {
                plain.Add(arguments[i]);
            }
            else if (flagNames.Contains(name))
            {
                flags.Add(name);
            }
            else if (!optionNames.Contains(name))
            {
                throw new UsageException($"There is no option {arguments[i]} here.");
            }
            else if (++i == arguments.Count)
            {
                throw new UsageException($"--{name} needs a value.");
            }
            else
            {
                options[name] = arguments[i];
            }
        }

        return plain.Count == plainCount
            ? new(plain, options, flags)
            : throw new UsageException($"Expected {plainCount} arguments, got {plain.Count}.");
    }

    /// <summary>The value of an option, or null.</summary>
    public string? Option(string name) => Options.GetValueOrDefault(name);
}
