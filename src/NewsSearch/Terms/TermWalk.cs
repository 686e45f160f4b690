using System.Buffers;
using System.Text;

namespace NewsSearch.Terms;

/// <summary>Finds the terms that an automaton accepts, without looking at each.</summary>
/// <remarks>
/// Does what this loop does, only faster: run the automaton over every term, visit those it accepts. The states of the
/// current term's characters are kept, so that the next one starts behind what both share; where a state is dead, the
/// automaton names the next character that is not, and the walk seeks the first term that begins like this: in the
/// block by the shared lengths, then over blocks by their keys. It only goes forward, so it ends on any dictionary.
/// </remarks>
/// <typeparam name="TAutomaton">What accepts terms: a structure, so that its calls are direct.</typeparam>
internal ref struct TermWalk<TAutomaton>
    where TAutomaton : struct, ITermAutomaton
{
    /// <summary>UTF-8 takes at most so many bytes for a character.</summary>
    private const int MostBytes = 4;

    /// <summary>So many characters that must follow are looked for at once; more would hardly lead further.</summary>
    private const int MostForced = 16;

    private readonly TermDictionary _dictionary;
    private readonly TAutomaton _automaton;
    private readonly TermBlocks _blocks;
    private TermBlock _block;
    private int _blockNumber;
    private int _termInBlock;
    private byte[] _term;
    private int _length;

    // The state before each byte of the term that begins a character, 0 within one; right up to _known.
    private ulong[] _states;
    private int _known;
    private int _entriesBlock;
    private TermEntryReader _entries;

    private TermWalk(TermDictionary dictionary, TAutomaton automaton)
    {
        _dictionary = dictionary;
        _automaton = automaton;
        _blocks = dictionary.Blocks;
        _term = ArrayPool<byte>.Shared.Rent(256);
        _states = ArrayPool<ulong>.Shared.Rent(256);
        _states[0] = automaton.Start;
        _entriesBlock = -1;
    }

    /// <summary>Visits every term that an automaton accepts, in ascending order.</summary>
    public static void Run(TermDictionary dictionary, TAutomaton automaton, TermVisitor visitor)
    {
        if (dictionary.BlockCount == 0 || automaton.Start == 0)
        {
            return;
        }

        var walk = new TermWalk<TAutomaton>(dictionary, automaton);
        walk.Visit(visitor);
        ArrayPool<byte>.Shared.Return(walk._term);
        ArrayPool<ulong>.Shared.Return(walk._states);
    }

    private void Visit(TermVisitor visitor)
    {
        Enter(0);
        PassReserved();
        while (_blockNumber < _blocks.Count)
        {
            ReadTerm();
            ulong state = Follow(out int dead);
            if (state == 0)
            {
                SeekBehind(dead);
                continue;
            }

            float weight = _automaton.Weight(state);
            if (weight > 0)
            {
                visitor.Visit(_term.AsSpan(0, _length), weight, Entry());
            }

            GoTo(_termInBlock + 1);
        }
    }

    private void PassReserved()
    {
        for (; _blockNumber < _blocks.Count; GoTo(_termInBlock + 1))
        {
            ReadTerm();
            if (_length == 0 || _term[0] >= TermDictionary.FirstOfWords)
            {
                return;
            }
        }
    }

    private TermEntry Entry()
    {
        if (_entriesBlock != _blockNumber)
        {
            _entriesBlock = _blockNumber;
            _entries = _dictionary.Entries(_blockNumber);
        }

        return _entries.Read(_termInBlock);
    }

    /// <summary>Puts the current term together.</summary>
    private void ReadTerm()
    {
        int shared = _block.Shared(_termInBlock);
        var rest = _block.Rest(_termInBlock);
        if (shared > _length)
        {
            throw _block.Corrupt("a term shares more than the one before it has");
        }

        // The first term of a block shares with the one before, too, though nobody wrote down how much.
        int same = _termInBlock == 0 ? rest.CommonPrefixLength(_term.AsSpan(0, _length)) : shared;
        _known = Math.Min(_known, same);
        _length = shared + rest.Length;
        Reserve(_length);
        rest.CopyTo(_term.AsSpan(shared));
    }

    /// <summary>The state after the current term; 0 if it dies, and where the character begins that kills it.</summary>
    private ulong Follow(out int dead)
    {
        var term = _term.AsSpan(0, _length);
        int at = _known;

        // A character is read as a whole, and again where its last bytes differ.
        while (at > 0 && (_states[at] == 0 || (at < term.Length && (term[at] & 0xC0) == 0x80)))
        {
            at--;
        }

        ulong state = _states[at];
        while (at < term.Length)
        {
            int character = term[at], end = at + 1;
            if (character >= 0x80)
            {
                Rune.DecodeFromUtf8(term[at..], out var rune, out int bytes);
                character = rune.Value;
                end = at + bytes;
                _states.AsSpan(at + 1, bytes).Clear();
            }

            ulong next = _automaton.Step(state, character);
            if (next == 0)
            {
                _known = dead = at;
                return 0;
            }

            _states[end] = state = next;
            at = end;
        }

        _known = dead = at;
        return state;
    }

    /// <summary>Goes to the next term that can be accepted, given where the current one dies.</summary>
    private void SeekBehind(int dead)
    {
        while (TryDecode(dead, out int character))
        {
            int next = _automaton.NextCharacter(_states[dead], character);
            if (next is > 0xD7FF and < 0xE000)
            {
                next = 0xE000;
            }

            if (next is >= 0 and < 0x80)
            {
                Seek(dead, (byte)next);
                return;
            }

            if (next is >= 0 and <= 0x10FFFF)
            {
                Seek(dead, new Rune(next));
                return;
            }

            // Nothing follows here: what begins with this prefix is done, so another character is needed before it.
            if (dead == 0)
            {
                _blockNumber = _blocks.Count;
                return;
            }

            do
            {
                dead--;
            }
            while (_states[dead] == 0);
        }

        // Bytes that are no character do not stand where their replacement would: nothing can be passed by.
        GoTo(_termInBlock + 1);
    }

    /// <summary>Goes to the first term at or after a prefix of the current one and a letter of one byte.</summary>
    private void Seek(int prefix, byte letter)
    {
        // What is passed by begins with a lesser letter, so it has nothing but the prefix in common with the target.
        bool isNext = letter == _term[prefix] + 1;
        _known = prefix;
        if (isNext)
        {
            // The next term that leaves the prefix here or before is the one: its letter is greater.
            int found = _block.NextSharing(_termInBlock + 1, prefix);
            if (found < _block.Count)
            {
                _termInBlock = found;
                return;
            }
        }

        _term[prefix] = letter;
        _length = prefix + 1;
        var forced = isNext ? [] : _automaton.Forced(_states[prefix], letter);
        if (!forced.IsEmpty)
        {
            Append(forced);
        }

        SeekTarget(prefix);
    }

    /// <summary>Goes to the first term at or after a prefix of the current one and a character.</summary>
    private void Seek(int prefix, Rune character)
    {
        Span<byte> encoded = stackalloc byte[MostBytes];
        encoded = encoded[..character.EncodeToUtf8(encoded)];
        int matched = prefix + encoded.CommonPrefixLength(_term.AsSpan(prefix, _length - prefix));
        _length = prefix + encoded.Length;
        Reserve(_length);
        encoded.CopyTo(_term.AsSpan(prefix));
        _known = prefix;
        Append(_automaton.Forced(_states[prefix], character.Value));
        SeekTarget(matched);
    }

    private void Append(ReadOnlySpan<int> characters)
    {
        characters = characters[..Math.Min(characters.Length, MostForced)];
        Reserve(_length + (MostBytes * characters.Length));
        foreach (int character in characters)
        {
            _length += new Rune(character).EncodeToUtf8(_term.AsSpan(_length));
        }
    }

    /// <summary>Goes to the first term at or after what stands in the place of the current one.</summary>
    /// <param name="matched">How many bytes the current term had in common with it.</param>
    private void SeekTarget(int matched)
    {
        var target = _term.AsSpan(0, _length);
        int found = _block.Ceiling(target, _termInBlock + 1, matched, out _);
        if (found == _block.Count && _blockNumber + 1 < _blocks.Count)
        {
            Enter(_blocks.Find(target, _blockNumber + 1));
            found = _block.Ceiling(target, 0, 0, out _);
        }

        GoTo(found);
    }

    /// <summary>Goes to a term of the block, or to the next block's first.</summary>
    private void GoTo(int term)
    {
        _termInBlock = term;
        if (term == _block.Count)
        {
            Enter(_blockNumber + 1);
        }
    }

    private void Enter(int block)
    {
        _blockNumber = block;
        _termInBlock = 0;
        if (block < _blocks.Count)
        {
            _block = _blocks[block];
        }
    }

    private void Reserve(int length)
    {
        // One state more than bytes; both arrays were rented for 256.
        if (length < _term.Length && length < _states.Length)
        {
            return;
        }

        byte[] term = ArrayPool<byte>.Shared.Rent((length + 1) * 2);
        _term.CopyTo(term, 0);
        ArrayPool<byte>.Shared.Return(_term);
        _term = term;
        ulong[] states = ArrayPool<ulong>.Shared.Rent((length + 1) * 2);
        _states.CopyTo(states, 0);
        ArrayPool<ulong>.Shared.Return(_states);
        _states = states;
    }

    private readonly bool TryDecode(int at, out int character)
    {
        character = _term[at];
        if (character < 0x80)
        {
            return true;
        }

        var status = Rune.DecodeFromUtf8(_term.AsSpan(at, _length - at), out var rune, out _);
        character = rune.Value;
        return status == OperationStatus.Done;
    }
}
