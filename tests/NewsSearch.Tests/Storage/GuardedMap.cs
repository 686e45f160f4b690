using System.Runtime.InteropServices;
using NewsSearch.Storage;

namespace NewsSearch.Tests.Storage;

/// <summary>A file in memory of its own that ends where the process may not read on.</summary>
/// <remarks>
/// A pointer that leaves the file would read some other bytes of an array unnoticed; here it ends the process at once,
/// and the test run with it.
/// </remarks>
internal sealed unsafe class GuardedMap : IMappedFile
{
    private const int PageSize = 4096;
    private const int NoAccess = 0;
    private const int ReadWrite = 3;
    private const int PrivateAnonymous = 0x22;

    // Sections begin at multiples of 64, and columns of numbers are read where they stand: 8 keeps them aligned.
    private const int Alignment = 8;

    private readonly byte* _base;
    private readonly byte* _start;
    private readonly nuint _size;
    private int _disposed;

    public GuardedMap(string name, ReadOnlySpan<byte> bytes)
    {
        Name = name;
        Length = bytes.Length;
        int inside = (bytes.Length + PageSize - 1) / PageSize * PageSize;
        _size = (nuint)(inside + (2 * PageSize));
        _base = Map(null, _size, NoAccess, PrivateAnonymous, -1, 0);
        if (_base == (byte*)-1 || Protect(_base + PageSize, (nuint)inside, ReadWrite) != 0)
        {
            throw new IOException($"No memory for {name}.");
        }

        _start = _base + PageSize + ((inside - bytes.Length) / Alignment * Alignment);
        bytes.CopyTo(new Span<byte>(_start, bytes.Length));
    }

    public static bool IsSupported => OperatingSystem.IsLinux();

    public string Name { get; }

    public long Length { get; }

    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        MappedRange.Check(offset, length, Length);
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        return new ReadOnlySpan<byte>(_start + offset, length);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _ = Unmap(_base, _size);
        }
    }

    [DllImport("libc", EntryPoint = "mmap")]
    private static extern byte* Map(byte* address, nuint size, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect")]
    private static extern int Protect(byte* address, nuint size, int protection);

    [DllImport("libc", EntryPoint = "munmap")]
    private static extern int Unmap(byte* address, nuint size);
}
