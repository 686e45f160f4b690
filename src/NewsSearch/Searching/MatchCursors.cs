namespace NewsSearch.Searching;

/// <summary>The cursors of the nodes that combine others, and of those that match all or nothing.</summary>
internal static class MatchCursors
{
    /// <summary>Every document; those behind the segment's last are cut off by the search.</summary>
    internal sealed class All : MatchCursor
    {
        /// <inheritdoc/>
        public override void Match(int windowStart, Span<ulong> bits) => bits.Fill(ulong.MaxValue);
    }

    /// <summary>No document.</summary>
    internal sealed class None : MatchCursor
    {
        /// <inheritdoc/>
        public override void Match(int windowStart, Span<ulong> bits) => bits.Clear();
    }

    /// <summary>The documents that all parts match and no excluded part does.</summary>
    internal sealed class And(IReadOnlyList<MatchCursor> parts, IReadOnlyList<MatchCursor> excluded) : MatchCursor
    {
        private readonly ulong[] _bits = new ulong[Window.Words];

        /// <inheritdoc/>
        public override void Match(int windowStart, Span<ulong> bits)
        {
            bits.Fill(ulong.MaxValue);
            foreach (var part in parts)
            {
                part.Match(windowStart, _bits);
                if (!Window.And(bits, _bits))
                {
                    return;
                }
            }

            foreach (var part in excluded)
            {
                part.Match(windowStart, _bits);
                Window.AndNot(bits, _bits);
            }
        }
    }

    /// <summary>The documents that any part matches.</summary>
    internal sealed class Or(IReadOnlyList<MatchCursor> parts) : MatchCursor
    {
        private readonly ulong[] _bits = new ulong[Window.Words];

        /// <inheritdoc/>
        public override void Match(int windowStart, Span<ulong> bits)
        {
            bits.Clear();
            foreach (var part in parts)
            {
                part.Match(windowStart, _bits);
                Window.Or(bits, _bits);
            }
        }
    }
}
