using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Analysis;

/// <summary>Remembers what analysis made of each form of a word, so that it folds and stems each form once.</summary>
/// <remarks>
/// An open-addressing table with linear probing over two arenas. It is bounded: long forms, which seldom come again,
/// are not kept, and when it has taken its number of forms it forgets all and starts anew, which costs little, since
/// the frequent forms are back at once. A hit allocates nothing.
/// </remarks>
internal sealed class AnalysisMemo(int maxForms)
{
    private const int InitialSlots = 1024;

    // Of 1000 words in news fewer than one is longer; most of those are web addresses.
    private const int MaxFormLength = 32;

    // A slot holds the number of an entry plus one, so that 0 means free.
    private int[] _slots = new int[InitialSlots];
    private Entry[] _entries = new Entry[InitialSlots / 2];
    private char[] _forms = new char[4096];
    private byte[] _terms = new byte[4096];
    private int _count;

    /// <summary>What a form is looked up by.</summary>
    public static uint Hash(ReadOnlySpan<char> form)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        ulong hash = (ulong)form.Length * Multiplier;
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(form);
        if (bytes.Length < sizeof(ulong))
        {
            // One to three characters: the first, the middle and the last are all there are.
            ulong word = form.IsEmpty
                ? 0
                : form[0] | ((ulong)form[form.Length >> 1] << 16) | ((ulong)form[^1] << 32);
            hash = (hash ^ word) * Multiplier;
            return (uint)(hash >> 32);
        }

        // Eight bytes at a time; the last eight may overlap the ones before.
        while (bytes.Length > sizeof(ulong))
        {
            hash = (BitOperations.RotateLeft(hash, 29) ^ MemoryMarshal.Read<ulong>(bytes)) * Multiplier;
            bytes = bytes.Length >= 2 * sizeof(ulong) ? bytes[sizeof(ulong)..] : bytes[^sizeof(ulong)..];
        }

        hash = (BitOperations.RotateLeft(hash, 29) ^ MemoryMarshal.Read<ulong>(bytes)) * Multiplier;
        return (uint)(hash >> 32);
    }

    /// <summary>Finds what was remembered of a form.</summary>
    /// <param name="form">The word as it stands in the text.</param>
    /// <param name="hash">Its <see cref="Hash"/>.</param>
    /// <param name="term">The term, valid until the next <see cref="Add"/>; empty if the form makes none.</param>
    /// <param name="isStopWord">Whether it is a stop word.</param>
    public bool TryGet(ReadOnlySpan<char> form, uint hash, out ReadOnlySpan<byte> term, out bool isStopWord)
    {
        int[] slots = _slots;
        uint mask = (uint)slots.Length - 1;
        for (uint slot = hash & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            ref readonly Entry entry = ref _entries[slots[slot] - 1];
            if (entry.Hash == hash && form.SequenceEqual(_forms.AsSpan(entry.FormStart, entry.FormLength)))
            {
                term = _terms.AsSpan(entry.TermStart, entry.TermLength);
                isStopWord = entry.IsStopWord;
                return true;
            }
        }

        term = default;
        isStopWord = false;
        return false;
    }

    /// <summary>Remembers a form that was not found, unless it is too long.</summary>
    public void Add(ReadOnlySpan<char> form, uint hash, ReadOnlySpan<byte> term, bool isStopWord)
    {
        if (form.Length > MaxFormLength)
        {
            return;
        }

        if (_count == maxForms)
        {
            _count = 0;
            Array.Clear(_slots);
        }

        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
            Rehash(_slots.Length * 2);
        }

        ref readonly Entry last = ref _entries[Math.Max(0, _count - 1)];
        int formStart = _count == 0 ? 0 : last.FormStart + last.FormLength;
        int termStart = _count == 0 ? 0 : last.TermStart + last.TermLength;
        Append(ref _forms, formStart, form);
        Append(ref _terms, termStart, term);
        _entries[_count] = new Entry(hash, formStart, form.Length, termStart, term.Length, isStopWord);
        Link(hash, ++_count);
    }

    private static void Append<T>(ref T[] arena, int start, ReadOnlySpan<T> values)
    {
        if (start + values.Length > arena.Length)
        {
            Array.Resize(ref arena, Math.Max(start + values.Length, arena.Length * 2));
        }

        values.CopyTo(arena.AsSpan(start));
    }

    private void Rehash(int slotCount)
    {
        _slots = new int[slotCount];
        for (int i = 0; i < _count; i++)
        {
            Link(_entries[i].Hash, i + 1);
        }
    }

    private void Link(uint hash, int number)
    {
        uint mask = (uint)_slots.Length - 1;
        uint slot = hash & mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = number;
    }

    private readonly record struct Entry(
        uint Hash, int FormStart, int FormLength, int TermStart, int TermLength, bool IsStopWord);
}
