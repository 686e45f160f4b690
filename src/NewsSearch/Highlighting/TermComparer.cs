using System.Diagnostics.CodeAnalysis;

namespace NewsSearch.Highlighting;

/// <summary>Compares terms by their bytes, so that tokens are looked up without copying them.</summary>
internal sealed class TermComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    /// <inheritdoc/>
    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    /// <inheritdoc/>
    public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

    /// <inheritdoc/>
    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    /// <inheritdoc/>
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        // FNV-1a: terms are short, and the table holds no more of them than a query has words.
        uint hash = 2_166_136_261;
        foreach (byte b in alternate)
        {
            hash = (hash ^ b) * 16_777_619;
        }

        return (int)hash;
    }
}
