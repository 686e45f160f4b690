using System.Text;

namespace NewsSearch.Analysis;

/// <summary>English news: Unicode words, folded case and accents, no possessives, Porter2 stems.</summary>
/// <remarks>
/// <para>Stop words stay, flagged, unstemmed. Dotted acronyms lose their dots (U.S. is <c>us</c>), grouped numbers
/// their separators (1,200 is <c>1200</c>); 5.5 is one token.</para>
/// <para>A word's term depends on its form alone, never on its neighbours, which is what makes the memo right. The
/// form keeps its case, so capitals may come to count for short words.</para>
/// </remarks>
internal sealed class EnglishAnalyzer : Analyzer
{
    // About 10 MB when full. English news reaches so many forms after about 50 000 articles.
    private const int MaxForms = 1 << 17;

    private readonly AnalysisMemo _memo;
    private char[] _folded = new char[1024];
    private byte[] _term = new byte[1024];

    /// <summary>Makes an analyzer that remembers so many forms of words.</summary>
    public EnglishAnalyzer(int maxForms = MaxForms) => _memo = new AnalysisMemo(maxForms);

    /// <inheritdoc/>
    public override int Analyze(ReadOnlySpan<char> text, TokenBuffer tokens, in FirstLetters wanted)
    {
        int position = 0;
        int offset = 0;
        while (WordTokenizer.TryNext(text, ref offset, out int start))
        {
            if (!wanted.MayBegin(text[start]))
            {
                position++;
                continue;
            }

            ReadOnlySpan<char> form = text[start..offset];
            uint hash = AnalysisMemo.Hash(form);
            if (!_memo.TryGet(form, hash, out ReadOnlySpan<byte> term, out bool isStopWord))
            {
                term = MakeTerm(form, out isStopWord);
                _memo.Add(form, hash, term, isStopWord);
            }

            if (!term.IsEmpty)
            {
                tokens.Add(term, new Token(start, form.Length, position++, isStopWord));
            }
        }

        return position;
    }

    /// <inheritdoc/>
    public override byte[] Fold(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> folded = FoldWord(word);
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(folded)];
        Encoding.UTF8.GetBytes(folded, bytes);
        return bytes;
    }

    private ReadOnlySpan<byte> MakeTerm(ReadOnlySpan<char> form, out bool isStopWord)
    {
        Span<char> folded = FoldWord(form);
        folded = folded.EndsWith("'s") ? folded[..^2] : folded;
        isStopWord = EnglishStopWords.Contains(folded);
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
