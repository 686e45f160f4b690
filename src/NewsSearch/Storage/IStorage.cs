namespace NewsSearch.Storage;

/// <summary>The files of one index, and nothing more than an index needs of files.</summary>
/// <remarks>
/// Names are flat, without directories. Nothing is durable until it is flushed, and no name is durable until
/// <see cref="SyncDirectory"/> returns. A file is written once and never changed under its name.
/// </remarks>
internal interface IStorage : IDisposable
{
    /// <summary>The names of all files, in no order.</summary>
    IReadOnlyList<string> List();

    /// <summary>Creates a file, replacing one of the same name, for writing from its start to its end.</summary>
    IWritableFile Create(string name);

    /// <summary>Makes created, renamed and deleted names durable.</summary>
    void SyncDirectory();

    /// <summary>Gives a file another name, replacing a file that has it, in one step.</summary>
    void Rename(string from, string to);

    /// <summary>Removes a file; one that is not there is no error.</summary>
    /// <exception cref="IOException">The file cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be removed.</exception>
    void Delete(string name);

    /// <summary>Maps a whole file for reading. A file that is deleted meanwhile stays readable.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    IMappedFile Map(string name);

    /// <summary>Takes the writer's lock, until disposed.</summary>
    /// <exception cref="IndexLockedException">Somebody else holds it.</exception>
    IDisposable Lock(string name);
}
