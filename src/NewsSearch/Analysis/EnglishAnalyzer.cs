using System.Text;

namespace NewsSearch.Analysis;

/// <summary>English news: Unicode words, folded case and accents, no possessives, Porter2 stems.</summary>
/// <remarks>
/// <para>Stop words stay, flagged, unstemmed. Dotted abbreviations lose their dots (N.A.T.O. is <c>nato</c>), grouped
/// numbers their separators (1,200 is <c>1200</c>); 5.5 is one token.</para>
/// <para>Case tells <see cref="Acronyms"/> from common words: US and U.S. are <c>us.</c>, us is <c>us</c>. American
/// spellings become British ones, some plurals their singulars.</para>
/// </remarks>
internal sealed class EnglishAnalyzer : Analyzer
{
    /// <summary>The version of the terms.</summary>
    public const int Version = 1;

    private const string Possessive = "'s";
    private const int MaxGrowth = BritishSpelling.MaxGrowth + UnitNames.MaxGrowth + EnglishPlurals.MaxGrowth;

    private char[] _folded = new char[1024];
    private byte[] _term = new byte[1024];

    /// <summary>Makes an analyzer that remembers so many forms of words.</summary>
    public EnglishAnalyzer(int maxForms = MaxForms)
        : base(maxForms, endsEnglishWords: true)
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
    public override ReadOnlySpan<char> Prepare(ReadOnlySpan<char> text, out bool isEither)
    {
        // Where capitals say nothing, no word counts as an acronym for sure; it may be one as well.
        isEither = Acronyms.IsAllCapitals(text);
        if (!isEither)
        {
            return text;
        }

        char[] small = new char[text.Length];
        text.ToLowerInvariant(small);
        return small;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> OtherTerm(ReadOnlySpan<char> form)
    {
        // Most words are longer, and are told by that.
        if (form.Length > Acronyms.MaxLength + Possessive.Length)
        {
            return default;
        }

        var folded = WithoutPossessive(FoldWord(form));
        if (Acronyms.TryGet(form, folded, out _) || EnglishStopWords.Contains(folded) && !Acronyms.IsAmbiguous(folded))
        {
            return default;
        }

        // FIRs are FIR, and firs may be.
        return Acronyms.IsAmbiguous(folded) ? AcronymTerm(folded)
            : folded is [_, .., 's'] && Acronyms.IsAmbiguous(folded[..^1]) ? AcronymTerm(folded[..^1])
            : default;
    }

    /// <inheritdoc/>
    protected override bool TryNext(ReadOnlySpan<char> text, ref int offset, out int start)
    {
        bool found = WordTokenizer.TryNext(text, ref offset, out start);
        offset = found ? EnglishWordEnd.Of(text, start, offset) : offset;
        return found;
    }

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> MakeTerm(ReadOnlySpan<char> form, out FormKind kind)
    {
        var folded = WithoutPossessive(FoldWord(form));
        if (Acronyms.TryGet(form, folded, out var acronym))
        {
            kind = FormKind.Term;
            return AcronymTerm(acronym);
        }

        bool isStopWord = EnglishStopWords.Contains(folded);
        kind = folded.IsEmpty ? FormKind.Nothing : isStopWord ? FormKind.StopWord : FormKind.Term;
        if (!isStopWord && Ascii.IsValid(folded))
        {
            bool endsSmall = form is [.., >= 'A' and <= 'Z', 's'];
            int length = EnglishPlurals.Apply(_folded, UnitNames.Apply(_folded, folded.Length), endsSmall);
            folded = _folded.AsSpan(0, BritishSpelling.Apply(_folded, length));
            folded = folded[..Porter2Stemmer.Stem(folded)];
        }

        int maxLength = Encoding.UTF8.GetMaxByteCount(folded.Length);
        if (_term.Length < maxLength)
        {
            _term = new byte[maxLength];
        }

        return _term.AsSpan(0, Encoding.UTF8.GetBytes(folded, _term));
    }

    // Qur'an is Quran and Sana'a Sanaa, but we'll is not well.
    private static bool IsInName(ReadOnlySpan<char> behind) =>
        behind is not ("" or "s" or "t" or "d" or "m" or "ll" or "re" or "ve");

    private static Span<char> WithoutPossessive(Span<char> folded) =>
        folded.EndsWith(Possessive) ? folded[..^Possessive.Length] : folded;

    // Other terms have full stops between digits only.
    private ReadOnlySpan<byte> AcronymTerm(ReadOnlySpan<char> acronym)
    {
        int length = Encoding.UTF8.GetBytes(acronym, _term);
        _term[length++] = (byte)'.';
        return _term.AsSpan(0, length);
    }

    /// <summary>Folds a word without the dots of acronyms, the separators of numbers, and what joined its parts.
    /// </summary>
    /// <returns>A part of the buffer, valid until the next word.</returns>
    private Span<char> FoldWord(ReadOnlySpan<char> word)
    {
        int maxLength = checked((word.Length * CharacterFolding.MaxExpansion) + MaxGrowth);
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
                ',' or '\u066C' => isBetweenDigits,
                '\'' => isBetweenDigits || IsInName(folded[(i + 1)..]),
                '-' or ' ' => true,
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
