namespace NewsSearch.Ingest.Formats;

/// <summary>Says what is wrong with broken JSON to somebody who has the file, not its reader, before them.</summary>
internal static class JsonFault
{
    /// <summary>The reader's message without its place, and what to do.</summary>
    public static string Of(string message)
    {
        int place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        message = place < 0 ? message : message[..place];
        return message switch
        {
            _ when Says("trailing comma") => "A comma stands before a closing bracket. Take it out.",
            _ when Says("depth to be zero") || Says("end of data") || Says("is incomplete") =>
                "It ends within a value, so something is missing. Fetch it again.",
            _ when Says("maximum configured depth") => "It is nested too deeply. Leave out what is no news.",
            _ when Says("single JSON value") || Says("after a single") =>
                "Something follows the value. Give one value, a list, or one value on each line.",
            _ => message + " Mend it there, or export it again.",
        };

        bool Says(string words) => message.Contains(words, StringComparison.Ordinal);
    }
}
