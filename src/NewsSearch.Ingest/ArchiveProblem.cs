namespace NewsSearch.Ingest;

/// <summary>Something that could not be read as it stands; reading goes on with what follows.</summary>
/// <param name="File">The file as it was named or found; "-" for standard input.</param>
/// <param name="Line">The line, from 1, or null where the file is meant as a whole.</param>
/// <param name="Reason">What is wrong and, where something helps, what to do, as sentences.</param>
/// <param name="Lost">True if something was left out; false if it was read all the same.</param>
public sealed record ArchiveProblem(string File, long? Line, string Reason, bool Lost) : ArchiveEntry(File, Line)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Place}: {Reason}";
}
