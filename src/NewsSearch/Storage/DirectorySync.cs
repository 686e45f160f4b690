using System.Runtime.InteropServices;

namespace NewsSearch.Storage;

/// <summary>Makes the names in a directory survive a power loss.</summary>
/// <remarks>
/// On Unix a new or renamed file may be lost, though its bytes were flushed, until its directory is flushed too
/// (fsync(2)). Windows journals names by itself and cannot flush a directory.
/// </remarks>
internal static partial class DirectorySync
{
    private const int Interrupted = 4;
    private const int InvalidArgument = 22;

    // O_CLOEXEC, so that a process started at this moment does not inherit the handle.
    private static readonly int OpenFlags =
        OperatingSystem.IsMacOS() ? 0x1000000 : OperatingSystem.IsLinux() ? 0x80000 : 0;

    /// <summary>Flushes a directory to disk.</summary>
    /// <exception cref="IOException">The operating system could not do it.</exception>
    public static void Sync(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int handle = Retry(directory, static path => Open(path, OpenFlags));
        if (handle < 0)
        {
            throw Failure("open", directory);
        }

        try
        {
            // Some network file systems know no flushing of directories and say that the argument is invalid.
            if (Retry(handle, Flush) < 0 && Marshal.GetLastPInvokeError() != InvalidArgument)
            {
                throw Failure("flush", directory);
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static int Retry<T>(T argument, Func<T, int> call)
    {
        int result;
        do
        {
            result = call(argument);
        }
        while (result < 0 && Marshal.GetLastPInvokeError() == Interrupted);

        return result;
    }

    private static IOException Failure(string verb, string directory)
    {
        int error = Marshal.GetLastPInvokeError();
        return new IOException(
            $"Could not {verb} the directory {directory}: {Marshal.GetPInvokeErrorMessage(error)}", error);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
