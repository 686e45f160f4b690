using System.Globalization;

namespace NewsSearch.Host.CommandLine;

/// <summary>Tells of items that another version of the program analysed.</summary>
internal static class OutdatedItems
{
    /// <summary>Says on standard error what there is to do, if there is anything.</summary>
    public static void Tell(NewsIndexStatistics statistics)
    {
        if (statistics.Outdated > 0)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"warning: The text of {statistics.Outdated} of {statistics.Items} items was analysed by another "
                + $"version of this program: some words may not find them. With no server running, newssearch upgrade "
                + $"--rebuild writes the index anew."));
        }
    }
}
