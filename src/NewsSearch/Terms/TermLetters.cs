using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace NewsSearch.Terms;

/// <summary>Which letters each term of a dictionary has, and which twice and three times.</summary>
/// <remarks>
/// <para>
/// An edit takes at most one letter away and adds at most one, so a term within k edits of a word lacks at most k of
/// the word's letters and has at most k others. Of 58 000 terms of news, a hundred or so pass for two edits, and a few
/// of these are as near as that.
/// </para>
/// <para>
/// The letters stand as bit slices: for 512 terms side by side a vector for each of 64 marks, one bit a term. So 512
/// terms are counted up at once, three operations a mark (O'Neil and Quass 1997 call it a bit-sliced index). Eight
/// bytes a term, made in one pass over the terms when first asked for.
/// </para>
/// </remarks>
internal sealed class TermLetters
{
    private const int Marks = 64;

    // Terms of one window, and the words that a mark takes in it.
    private const int Window = 512;
    private const int Words = Window / 64;

    private const int Letters = 26;
    private const int Digits = 6;
    private const int FirstDigit = 50;
    private const int FirstOther = FirstDigit + Digits;

    // The letters that words have twice: the first sixteen have a mark for it, the first eight another for three.
    private const string ByFrequency = "eariotnslcudpmhg";
    private const int Twice = 16;
    private const int Thrice = 8;

    /// <summary>After so many marks that a term may have too many of it is seen whether any is left.</summary>
    private const int Stride = 8;

    private static readonly byte[] RankOfLetter = Ranks();

    // The marks that most terms have come first: these rule out most.
    private static readonly byte[] MarksByFrequency =
    [
        .. ByFrequency.Select(letter => (byte)(letter - 'a')),
        .. Enumerable.Range(0, Marks).Select(mark => (byte)mark)
            .Where(mark => mark >= Letters || !ByFrequency.Contains((char)('a' + mark), StringComparison.Ordinal)),
    ];

    private readonly ulong[] _slices;
    private readonly int _count;

    /// <summary>Looks through a dictionary.</summary>
    public TermLetters(TermDictionary dictionary)
    {
        _count = dictionary.Count;
        _slices = new ulong[(_count + Window - 1) / Window * Marks * Words];
        using var terms = new TermDecoder(dictionary);
        for (int term = 0; term < _count; term++)
        {
            ulong marks = MarksOf(terms.Read(term));
            int place = ((term / Window) * Marks * Words) + (term % Window / 64);
            for (; marks != 0; marks &= marks - 1)
            {
                _slices[place + (BitOperations.TrailingZeroCount(marks) * Words)] |= 1UL << (term % 64);
            }
        }

    }

    /// <summary>What terms may be within a few edits of a word, in ascending order.</summary>
    public Candidates Near(ReadOnlySpan<int> word, int edits) => new(this, MarksOf(word), edits);

    private static byte[] Ranks()
    {
        byte[] ranks = new byte[Letters];
        ranks.AsSpan().Fill((byte)ByFrequency.Length);
        for (int i = 0; i < ByFrequency.Length; i++)
        {
            ranks[ByFrequency[i] - 'a'] = (byte)i;
        }

        return ranks;
    }

    private static ulong MarksOf(ReadOnlySpan<byte> term)
    {
        ulong marks = 0;
        for (int i = 0; i < term.Length;)
        {
            if (term[i] < 0x80)
            {
                marks = With(marks, term[i++]);
            }
            else
            {
                Rune.DecodeFromUtf8(term[i..], out var rune, out int bytes);
                marks = With(marks, rune.Value);
                i += bytes;
            }
        }

        return marks;
    }

    private static ulong MarksOf(ReadOnlySpan<int> word)
    {
        ulong marks = 0;
        foreach (int character in word)
        {
            marks = With(marks, character);
        }

        return marks;
    }

    /// <summary>The marks with those of one more character: it adds one of its own or none.</summary>
    private static ulong With(ulong marks, int character)
    {
        int letter = character - 'a';
        if ((uint)letter >= Letters)
        {
            int digit = character - '0';
            return marks | (1UL << ((uint)digit < 10
                ? FirstDigit + (digit % Digits)
                : FirstOther + (character % (Marks - FirstOther))));
        }

        ulong first = 1UL << letter;
        int rank = RankOfLetter[letter];
        if ((marks & first) == 0 || rank >= Twice)
        {
            return marks | first;
        }

        ulong second = 1UL << (Letters + rank);
        return (marks & second) == 0 || rank >= Thrice
            ? marks | second
            : marks | (1UL << (Letters + Twice + rank));
    }

    /// <summary>Terms that may be near a word.</summary>
    internal ref struct Candidates
    {
        private readonly ReadOnlySpan<ulong> _slices;
        private readonly int _count;
        private readonly ulong _marks;
        private readonly int _edits;
        private Vector512<ulong> _alive;
        private int _window;
        private int _word;
        private ulong _bits;

        public Candidates(TermLetters letters, ulong marks, int edits)
        {
            _slices = letters._slices;
            _count = letters._count;
            _marks = marks;
            _edits = edits;
            _window = -1;
            _word = Words;
        }

        /// <summary>The number of the term that <see cref="MoveNext"/> went to.</summary>
        public int Current { get; private set; }

        /// <summary>Goes to the next term, if there is one.</summary>
        public bool MoveNext()
        {
            while (_bits == 0)
            {
                if (++_word < Words)
                {
                    _bits = _alive[_word];
                    continue;
                }

                do
                {
                    if (++_window * (Marks * Words) >= _slices.Length)
                    {
                        return false;
                    }
                }
                while (!FindIn(_slices.Slice(_window * (Marks * Words), Marks * Words)));
                _word = 0;
                _bits = _alive[0];
            }

            Current = (_window * Window) + (_word * 64) + BitOperations.TrailingZeroCount(_bits);
            _bits &= _bits - 1;

            // Behind the last term the window goes on without any letters.
            return Current < _count;
        }

        private bool FindIn(ReadOnlySpan<ulong> window)
        {
            ref ulong slices = ref MemoryMarshal.GetReference(window);
            Vector512<ulong> one = default, two = default, three = default;
            for (ulong marks = _marks; marks != 0; marks &= marks - 1)
            {
                int mark = BitOperations.TrailingZeroCount(marks);
                var lacks = ~Vector512.LoadUnsafe(ref slices, (nuint)(mark * Words));
                three |= two & lacks;
                two |= one & lacks;
                one |= lacks;
            }

            _alive = ~(_edits == 2 ? three : _edits == 1 ? two : one);
            one = two = three = default;
            for (int i = 0; i < Marks; i += Stride)
            {
                if (_alive == Vector512<ulong>.Zero)
                {
                    return false;
                }

                for (int j = i; j < i + Stride; j++)
                {
                    int mark = MarksByFrequency[j];
                    if ((_marks >> mark & 1) == 0)
                    {
                        var has = Vector512.LoadUnsafe(ref slices, (nuint)(mark * Words));
                        three |= two & has;
                        two |= one & has;
                        one |= has;
                    }
                }

                _alive &= ~(_edits == 2 ? three : _edits == 1 ? two : one);
            }

            return _alive != Vector512<ulong>.Zero;
        }
    }
}
