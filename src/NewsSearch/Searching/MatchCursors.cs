namespace NewsSearch.Searching;

/// <summary>The cursors of the nodes that combine others, and of those that match all or nothing.</summary>
internal static class MatchCursors
{
    /// <summary>Every document.</summary>
    internal sealed class All(int documentCount) : MatchCursor
    {
        /// <inheritdoc/>
        public override long Cost => documentCount;

        /// <inheritdoc/>
        public override void Match(int windowStart, Span<ulong> bits)
        {
            bits.Clear();
            Window.SetRange(bits, windowStart, 0, documentCount);
        }

        /// <inheritdoc/>
        public override bool Restrict(int windowStart, Span<ulong> bits) => Window.Any(bits);
    }

    /// <summary>No document.</summary>
    internal sealed class None : MatchCursor
    {
        /// <inheritdoc/>
        public override long Cost => 0;

        /// <inheritdoc/>
        public override void Match(int windowStart, Span<ulong> bits) => bits.Clear();

        /// <inheritdoc/>
        public override int NextDocument(int target) => int.MaxValue;
    }

    /// <summary>The documents that all parts match and no excluded part does.</summary>
    /// <param name="parts">At least one part, the cheapest first.</param>
    /// <param name="excluded">What must not match.</param>
    internal sealed class And(MatchCursor[] parts, MatchCursor[] excluded) : MatchCursor
    {
        /// <summary>What every match matches, the rarest first.</summary>
        public MatchCursor[] Parts => parts;

        /// <summary>What no match matches.</summary>
        public MatchCursor[] Excluded => excluded;

        /// <inheritdoc/>
        public override long Cost => parts[0].Cost;

        /// <inheritdoc/>
        public override void Match(int windowStart, Span<ulong> bits)
        {
            parts[0].Match(windowStart, bits);
            RestrictBy(1, windowStart, bits);
        }

        /// <inheritdoc/>
        public override bool Restrict(int windowStart, Span<ulong> bits) => RestrictBy(0, windowStart, bits);

        /// <inheritdoc/>
        public override int NextDocument(int target)
        {
            foreach (var part in parts)
            {
                target = part.NextDocument(target);
            }

            return target;
        }

        private bool RestrictBy(int first, int windowStart, Span<ulong> bits)
        {
            for (int i = first; i < parts.Length; i++)
            {
                if (!parts[i].Restrict(windowStart, bits))
                {
                    return false;
                }
            }

            foreach (var part in excluded)
            {
                Exclude(part, windowStart, bits);
            }

            return Window.Any(bits);
        }
    }

    /// <summary>The documents that any part matches.</summary>
    /// <param name="parts">The parts.</param>
    internal sealed class Or(MatchCursor[] parts) : MatchCursor
    {
        /// <inheritdoc/>
        public override long Cost { get; } = parts.Sum(part => part.Cost);

        /// <inheritdoc/>
        public override void Match(int windowStart, Span<ulong> bits)
        {
            bits.Clear();
            Unite(windowStart, bits);
        }

        /// <inheritdoc/>
        public override void Unite(int windowStart, Span<ulong> bits)
        {
            foreach (var part in parts)
            {
                part.Unite(windowStart, bits);
            }
        }

        /// <inheritdoc/>
        public override bool Restrict(int windowStart, Span<ulong> bits)
        {
            Span<ulong> all = stackalloc ulong[bits.Length], matching = stackalloc ulong[bits.Length];
            all.Clear();
            foreach (var part in parts)
            {
                bits.CopyTo(matching);
                if (part.Restrict(windowStart, matching))
                {
                    Window.Or(all, matching);
                }
            }

            all.CopyTo(bits);
            return Window.Any(bits);
        }

        /// <inheritdoc/>
        public override int NextDocument(int target)
        {
            int next = int.MaxValue;
            foreach (var part in parts)
            {
                next = Math.Min(next, part.NextDocument(target));
                if (next == target)
                {
                    break;
                }
            }

            return next;
        }
    }

    /// <summary>Clears the bits of documents that a part matches.</summary>
    /// <returns>Whether any bit is left.</returns>
    public static bool Exclude(MatchCursor part, int windowStart, Span<ulong> bits)
    {
        Span<ulong> matching = stackalloc ulong[bits.Length];
        bits.CopyTo(matching);
        return part.Restrict(windowStart, matching) ? Window.AndNot(bits, matching) : Window.Any(bits);
    }
}
