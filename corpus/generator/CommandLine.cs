using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NewsSearch.Corpus;

/// <summary>What the command line asks for.</summary>
/// <param name="Count">How many items to write.</param>
/// <param name="Path">The file to write them to; <c>-</c> is standard output.</param>
/// <param name="Seed">The seed of the corpus.</param>
internal sealed record CommandLine(int Count, string Path, long Seed)
{
    /// <summary>The most items that one run writes: ten times what the benchmarks go up to.</summary>
    public const int MaxCount = 10_000_000;

    public const string Usage =
        """
        usage: NewsSearch.Corpus COUNT PATH [--seed N]

          COUNT   how many items to write, 0 to 10 000 000
          PATH    the NDJSON file to write; - is standard output
          --seed  a whole number, 1 unless said otherwise; the same seed gives the same bytes
        """;

    /// <summary>Reads the arguments; false, with what is wrong, where they cannot be read.</summary>
    public static bool TryParse(
        IReadOnlyList<string> arguments,
        [NotNullWhen(true)] out CommandLine? commandLine,
        [NotNullWhen(false)] out string? problem)
    {
        commandLine = null;
        var plain = new List<string>();
        long seed = 1;
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] != "--seed")
            {
                plain.Add(arguments[i]);
            }
            else if (++i >= arguments.Count || !TryParseNumber(arguments[i], out seed))
            {
                problem = "--seed needs a whole number.";
                return false;
            }
        }

        if (plain.Count != 2)
        {
            problem = $"Expected a count and a path, got {plain.Count} arguments.";
            return false;
        }

        if (!TryParseNumber(plain[0], out long count) || count is < 0 or > MaxCount)
        {
            problem = $"\"{plain[0]}\" is no count from 0 to {MaxCount}.";
            return false;
        }

        problem = null;
        commandLine = new((int)count, plain[1], seed);
        return true;
    }

    private static bool TryParseNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
