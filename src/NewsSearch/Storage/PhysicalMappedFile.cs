using System.IO.MemoryMappedFiles;

namespace NewsSearch.Storage;

/// <summary>A file of the file system, mapped into memory.</summary>
/// <remarks>
/// The pointer is taken once: going through the view's accessor would cost some 30 ns a read. The owner counts its
/// readers and disposes when there are none, because a span that outlives the map reads memory that is not there.
/// </remarks>
internal sealed unsafe class PhysicalMappedFile : IMappedFile
{
    private readonly MemoryMappedViewAccessor? _view;
    private byte* _start;
    private int _disposed;

    /// <summary>Maps the whole file at a path.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public PhysicalMappedFile(string path, string name)
    {
        Name = name;
        using var stream = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        Length = stream.Length;
        if (Length == 0)
        {
            // The operating system maps no empty files.
            return;
        }

        // The view keeps the file mapped by itself, so that no handle stays open for a segment.
        using var map = MemoryMappedFile.CreateFromFile(
            stream,
            mapName: null,
            capacity: 0,
            MemoryMappedFileAccess.Read,
            HandleInheritability.None,
            leaveOpen: true);
        _view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public long Length { get; }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        MappedRange.Check(offset, length, Length);
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        return new ReadOnlySpan<byte>(_start + offset, length);
    }

    /// <summary>Unmaps the file.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0 && _view is not null)
        {
            _start = null;
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
        }
    }
}
