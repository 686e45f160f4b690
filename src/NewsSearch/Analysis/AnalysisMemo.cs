using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Analysis;

/// <summary>Remembers what analysis made of each form of a word, so that it folds and stems each form once.</summary>
/// <remarks>
/// An open-addressing table with linear probing over two arenas. It is bounded: when it has taken its number of forms
/// it forgets all and starts anew, which costs little, since the frequent forms are back at once. A hit allocates
/// nothing.
/// </remarks>
internal sealed class AnalysisMemo(int maxForms)
{
    private const int InitialSlots = 1024;

    // Forms have 8 characters on average; somebody's random letters must not take all memory.
    private const int MaxCharactersPerForm = 32;

    // A slot holds the hash above the number of an entry plus one, so that 0 means free and most of the entries that
    // are not meant need not be touched.
    private ulong[] _slots = new ulong[InitialSlots];
    private Entry[] _entries = new Entry[InitialSlots / 2];
    private char[] _forms = new char[4096];
    private byte[] _terms = new byte[4096];
    private int _formsLength;
    private int _termsLength;

    /// <summary>How many forms it knows; their numbers lie below.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers of the plain ones among them, which need no look at their characters.</summary>
    public PlainFormTable PlainForms { get; } = new();

    /// <summary>How often it has forgotten all: numbers of before mean nothing any more.</summary>
    public int Epoch { get; private set; }

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

    private bool Is(int number, ReadOnlySpan<char> form)
    {
        ref readonly Entry entry = ref _entries[number];
        return form.SequenceEqual(_forms.AsSpan(entry.FormStart, entry.FormLength));
    }

    /// <summary>The number of a form, or −1.</summary>
    /// <param name="form">The word as it stands in the text.</param>
    /// <param name="hash">Its <see cref="Hash"/>.</param>
    public int Find(ReadOnlySpan<char> form, uint hash)
    {
        ulong[] slots = _slots;
        uint mask = (uint)slots.Length - 1;
        for (uint slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            ulong value = slots[slot];
            if (value == 0)
            {
                return -1;
            }

            if ((uint)(value >> 32) == hash)
            {
                int number = (int)(uint)value - 1;
                if (Is(number, form))
                {
                    return number;
                }
            }
        }
    }

    /// <summary>What a form is.</summary>
    public FormKind Kind(int form) => _entries[form].Kind;

    /// <summary>The term of a form; valid until the next <see cref="Add"/>; empty if it makes none.</summary>
    public ReadOnlySpan<byte> Term(int form)
    {
        ref readonly Entry entry = ref _entries[form];
        return _terms.AsSpan(entry.TermStart, entry.TermLength);
    }

    /// <summary>Makes sure that so many forms can be added, if need be by forgetting all.</summary>
    public void MakeRoom(int forms)
    {
        long bound = Math.Max(maxForms, forms);
        if (Count + forms > bound || _formsLength > bound * MaxCharactersPerForm)
        {
            Count = _formsLength = _termsLength = 0;
            Epoch++;
            Array.Clear(_slots);
            PlainForms.Clear();
        }
    }

    /// <summary>Remembers a form that was not found.</summary>
    /// <returns>Its number.</returns>
    public int Add(ReadOnlySpan<char> form, uint hash, ReadOnlySpan<byte> term, FormKind kind)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
            Rehash(_slots.Length * 2);
        }

        _entries[Count] = new Entry(hash, _formsLength, form.Length, _termsLength, term.Length, kind);
        Append(ref _forms, ref _formsLength, form);
        Append(ref _terms, ref _termsLength, term);
        Link(hash, Count + 1);
        return Count++;
    }

    private static void Append<T>(ref T[] arena, ref int length, ReadOnlySpan<T> values)
    {
        if (length + values.Length > arena.Length)
        {
            Array.Resize(ref arena, Math.Max(length + values.Length, arena.Length * 2));
        }

        values.CopyTo(arena.AsSpan(length));
        length += values.Length;
    }

    private void Rehash(int slotCount)
    {
        _slots = new ulong[slotCount];
        for (int i = 0; i < Count; i++)
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

        _slots[slot] = ((ulong)hash << 32) | (uint)number;
    }

    private readonly record struct Entry(
        uint Hash, int FormStart, int FormLength, int TermStart, int TermLength, FormKind Kind);
}
