using System.Text;

namespace NewsSearch.Analysis;

/// <summary>English news: Unicode words, folded case and accents, no possessives, Porter2 stems.</summary>
/// <remarks>
/// <para>Stop words stay, flagged, unstemmed. Dotted acronyms lose their dots (U.S. is <c>us</c>), grouped numbers
/// their separators (1,200 is <c>1200</c>); 5.5 is one token.</para>
/// <para>A form keeps its case, so capitals may come to count for short words.</para>
/// </remarks>
internal sealed class EnglishAnalyzer : Analyzer
{
    private char[] _folded = new char[1024];
    private byte[] _term = new byte[1024];

    /// <summary>Makes an analyzer that remembers so many forms of words.</summary>
    public EnglishAnalyzer(int maxForms = MaxForms)
        : base(maxForms)
    {
    }

    /// <inheritdoc/>
    public override byte[] Fold(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> folded = FoldWord(word);
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(folded)];
        Encoding.UTF8.GetBytes(folded, bytes);
        return bytes;
    }

    /// <inheritdoc/>
    protected override bool TryNext(ReadOnlySpan<char> text, ref int offset, out int start) =>
        WordTokenizer.TryNext(text, ref offset, out start);

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> MakeTerm(ReadOnlySpan<char> form, out FormKind kind)
    {
        Span<char> folded = FoldWord(form);
        folded = folded.EndsWith("'s") ? folded[..^2] : folded;
        bool isStopWord = EnglishStopWords.Contains(folded);
        kind = folded.IsEmpty ? FormKind.Nothing : isStopWord ? FormKind.StopWord : FormKind.Term;
        if (!isStopWord && Ascii.IsValid(folded))
        {
            folded = folded[..Porter2Stemmer.Stem(folded)];
        }

        int maxLength = Encoding.UTF8.GetMaxByteCount(folded.Length);
        if (_term.Length < maxLength)
        {
            _term = new byte[maxLength];
        }

        return _term.AsSpan(0, Encoding.UTF8.GetBytes(folded, _term));
    }

    /// <summary>Folds a word without the dots of acronyms and the separators of numbers.</summary>
    /// <returns>A part of the buffer, valid until the next word.</returns>
    private Span<char> FoldWord(ReadOnlySpan<char> word)
    {
        int maxLength = checked(word.Length * CharacterFolding.MaxExpansion);
        if (_folded.Length < maxLength)
        {
            _folded = new char[maxLength];
        }

        Span<char> folded = _folded.AsSpan(0, CharacterFolding.Fold(word, _folded));
        int count = 0;
        for (int i = 0; i < folded.Length; i++)
        {
            bool isBehindDigit = i > 0 && char.IsAsciiDigit(folded[i - 1]);
            bool isBetweenDigits = isBehindDigit && i + 1 < folded.Length && char.IsAsciiDigit(folded[i + 1]);
            bool isDropped = folded[i] switch
            {
                '.' => !isBetweenDigits,
                ',' or '\u066C' or '\'' => isBetweenDigits,
                _ => false,
            };
            if (!isDropped)
            {
                folded[count++] = folded[i];
            }
        }

        return folded[..count];
    }
}
