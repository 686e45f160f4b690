using System.Buffers;
using System.Text;
using NewsSearch.Queries;
using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>Every term within a few edits of a word.</summary>
/// <remarks>
/// An edit inserts, deletes or changes a code point, or swaps two neighbours (optimal string alignment: nothing is
/// edited twice), as in Lucene's FuzzyQuery without a fixed prefix. A term with as many edits as the shorter of the two
/// has characters would weigh nothing and is not accepted.
/// </remarks>
internal sealed record FuzzyPattern : ExpandingPattern
{
    /// <summary>Terms of more characters than this are decoded into rented memory.</summary>
    private const int StackLength = 256;

    private readonly int[] _padded;
    private readonly int _length;
    private readonly int _edits;

    /// <summary>Takes the word, folded, in UTF-8, and how many edits are allowed: 0 to 2.</summary>
    public FuzzyPattern(ReadOnlySpan<byte> word, int edits, QueryField field)
        : base(field)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(edits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(edits, AlignmentDistance.Most);
        _edits = edits;
        _length = Count(word);
        _padded = new int[LevenshteinAutomaton.PaddingBefore + _length + LevenshteinAutomaton.PaddingBehind];
        _padded.AsSpan().Fill(-1);
        Decode(word, _padded.AsSpan(LevenshteinAutomaton.PaddingBefore));
    }

    private ReadOnlySpan<int> Word => _padded.AsSpan(LevenshteinAutomaton.PaddingBefore, _length);

    /// <summary>The word, folded.</summary>
    public string Text => string.Concat(_padded.Where(character => character >= 0)
        .Select(character => new Rune(character).ToString()));

    /// <inheritdoc/>
    public override bool Accepts(ReadOnlySpan<byte> term) => Weight(term) > 0;

    /// <inheritdoc/>
    public override void Expand(TermDictionary dictionary, TermVisitor visitor) =>
        FuzzyTerms.Visit(dictionary, new(_padded, _edits), visitor);

    /// <summary>What a term counts for: 1 − edits / characters of the shorter, 0 where it is not accepted.</summary>
    public float Weight(ReadOnlySpan<byte> term)
    {
        int distance = Distance(term);
        if (distance == 0)
        {
            return 1;
        }

        int shorter = Math.Min(_length, Count(term));
        return distance > _edits || distance >= shorter ? 0 : 1f - ((float)distance / shorter);
    }

    /// <summary>How many edits lead to a term in UTF-8; one more than allowed stands for any greater number.</summary>
    public int Distance(ReadOnlySpan<byte> term)
    {
        // A character has one to four bytes, so most terms are ruled out by their length alone.
        if (term.Length < _length - _edits || term.Length > 4L * (_length + _edits))
        {
            return _edits + 1;
        }

        int length = Count(term);
        if (Math.Abs(length - _length) > _edits)
        {
            return _edits + 1;
        }

        if (length <= StackLength)
        {
            Span<int> characters = stackalloc int[StackLength];
            Decode(term, characters);
            return AlignmentDistance.Between(Word, characters[..length], _edits);
        }

        int[] rented = ArrayPool<int>.Shared.Rent(length);
        Decode(term, rented);
        int distance = AlignmentDistance.Between(Word, rented.AsSpan(0, length), _edits);
        ArrayPool<int>.Shared.Return(rented);
        return distance;
    }

    private static int Count(ReadOnlySpan<byte> text)
    {
        int count = 0;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out _, out int consumed);
            text = text[consumed..];
            count++;
        }

        return count;
    }

    private static void Decode(ReadOnlySpan<byte> text, Span<int> characters)
    {
        for (int i = 0; !text.IsEmpty; i++)
        {
            Rune.DecodeFromUtf8(text, out var rune, out int consumed);
            characters[i] = rune.Value;
            text = text[consumed..];
        }
    }
}
