namespace NewsSearch.Analysis;

/// <summary>The numbers of plain forms: one place of memory tells that it is the form, and its number.</summary>
/// <remarks>
/// Nine words of ten are plain. In a table of hashes, entries and characters a word that is not among the most frequent
/// ones misses the cache three times, here once. Open addressing, linear probing, at most half full.
/// </remarks>
internal sealed class PlainFormTable
{
    private const int InitialSlots = 1024;

    private Slot[] _slots = new Slot[InitialSlots];
    private int _count;

    /// <summary>Forgets all and keeps the memory.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        _count = 0;
    }

    /// <summary>Finds the numbers of words.</summary>
    /// <param name="words">
    /// Words of which <see cref="FoundWord.Plain"/> and <see cref="FoundWord.Hash"/> are known; words that are not
    /// plain have zeros there.
    /// </param>
    /// <remarks>
    /// The loop is so short that the processor is many words ahead: their misses overlap. −1 where a word is not known.
    /// </remarks>
    public void Find(Span<FoundWord> words)
    {
        Slot[] slots = _slots;
        uint mask = (uint)slots.Length - 1;
        foreach (ref var word in words)
        {
            // A free slot is equal to what is not plain, and has the number −1 for it.
            ref readonly var slot = ref slots[word.Hash & mask];
            word.Form = slot.Form == word.Plain ? slot.NumberPlusOne - 1 : FindBehind(word.Plain, word.Hash);
        }
    }

    /// <summary>Remembers a form that was not found.</summary>
    public void Add(PlainForm form, int number)
    {
        if (++_count * 2 > _slots.Length)
        {
            var before = _slots;
            _slots = new Slot[before.Length * 2];
            foreach (ref readonly var slot in before.AsSpan())
            {
                if (slot.NumberPlusOne != 0)
                {
                    Link(slot);
                }
            }
        }

        Link(new(form, number + 1));
    }

    private int FindBehind(PlainForm form, uint hash)
    {
        uint mask = (uint)_slots.Length - 1;
        for (uint place = hash & mask; ; place = (place + 1) & mask)
        {
            ref readonly var slot = ref _slots[place];
            if (slot.NumberPlusOne == 0 || slot.Form == form)
            {
                return slot.NumberPlusOne - 1;
            }
        }
    }

    private void Link(in Slot slot)
    {
        uint mask = (uint)_slots.Length - 1, place = slot.Form.Hash & mask;
        while (_slots[place].NumberPlusOne != 0)
        {
            place = (place + 1) & mask;
        }

        _slots[place] = slot;
    }

    private readonly record struct Slot(PlainForm Form, int NumberPlusOne);
}
