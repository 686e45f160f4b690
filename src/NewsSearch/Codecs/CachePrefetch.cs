using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NewsSearch.Codecs;

/// <summary>Asks the processor for memory that will be needed, without waiting for it.</summary>
internal static unsafe class CachePrefetch
{
    /// <summary>Brings a value's first bytes into the cache, where the processor can be asked.</summary>
    /// <remarks>An address that has moved meanwhile does no harm: this never reads and never fails.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Ask<T>(ref readonly T value)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in value)));
        }
    }
}
