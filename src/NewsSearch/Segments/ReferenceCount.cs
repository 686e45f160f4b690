namespace NewsSearch.Segments;

/// <summary>Counts who uses something that must go when nobody does. Begins at one: its maker's.</summary>
internal struct ReferenceCount
{
    // The maker's own reference is implied, so that the default value is a count of one.
    private int _others;

    /// <summary>Takes a reference, unless the last one is gone already.</summary>
    public bool TryAcquire()
    {
        int others = Volatile.Read(ref _others);
        while (others >= 0)
        {
            int seen = Interlocked.CompareExchange(ref _others, others + 1, others);
            if (seen == others)
            {
                return true;
            }

            others = seen;
        }

        return false;
    }

    /// <summary>Lets a reference go and says whether it was the last one.</summary>
    public bool Release() => Interlocked.Decrement(ref _others) == -1;
}
