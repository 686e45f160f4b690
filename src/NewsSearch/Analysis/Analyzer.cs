namespace NewsSearch.Analysis;

/// <summary>Makes tokens of text; the same for items and for queries.</summary>
/// <remarks>
/// <para>A word's term depends on its form alone, never on its neighbours, so each form is folded and stemmed once and
/// remembered. Words are found a batch at a time, then looked up: two short loops keep the processor busier than a
/// long one.</para>
/// <para>Not thread-safe.</para>
/// </remarks>
internal abstract class Analyzer
{
    /// <summary>How many words a batch has at most: its places stay in the first-level cache.</summary>
    public const int BatchSize = 512;

    /// <summary>
    /// How many forms are remembered: about 10 MB when full. English news reaches so many forms after about 50 000
    /// articles.
    /// </summary>
    protected const int MaxForms = 1 << 17;

    private readonly AnalysisMemo _memo;
    private readonly FoundWord[] _words = new FoundWord[BatchSize];

    private readonly bool _endsEnglishWords;

    /// <summary>Makes an analyzer.</summary>
    /// <param name="maxForms">So many forms of words are remembered.</param>
    /// <param name="endsEnglishWords">Whether words end where <see cref="EnglishWordEnd"/> says.</param>
    protected Analyzer(int maxForms, bool endsEnglishWords = false)
    {
        _memo = new AnalysisMemo(maxForms);
        _endsEnglishWords = endsEnglishWords;
    }

    /// <summary>What the forms in batches are.</summary>
    public AnalysisMemo Memo => _memo;

    /// <summary>The analyzer that goes with a way of scoring.</summary>
    public static Analyzer Create(Similarity similarity) => similarity switch
    {
        Similarity.Combined => new EnglishAnalyzer(),
        Similarity.Lucene8 => new LuceneEnglishAnalyzer(),
        _ => throw new ArgumentOutOfRangeException(nameof(similarity), similarity, "There is no such similarity."),
    };

    /// <summary>The version of what an analyzer makes of a text: another one may find other terms.</summary>
    /// <remarks>
    /// It is raised, from 1, with every release that gives a text other terms. A segment says which version its terms
    /// are of.
    /// </remarks>
    public static int VersionOf(Similarity similarity) =>
        similarity == Similarity.Lucene8 ? LuceneEnglishAnalyzer.Version : EnglishAnalyzer.Version;

    /// <summary>Appends the tokens of a text, with positions counted from 0.</summary>
    /// <returns>The position behind the last one, counting words that were removed.</returns>
    public int Analyze(ReadOnlySpan<char> text, TokenBuffer tokens) => Analyze(text, tokens, FirstLetters.All);

    /// <summary>Appends the tokens of a text but those that begin otherwise than what is wanted.</summary>
    /// <returns>The same position as with them, and each token has the position that it has among them.</returns>
    public int Analyze(ReadOnlySpan<char> text, TokenBuffer tokens, in FirstLetters wanted) =>
        Analyze(Prepare(text, out bool isEither), isEither, tokens, wanted);

    /// <summary>Does what <see cref="Analyze(ReadOnlySpan{char}, TokenBuffer)"/> does with a text that is prepared.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isEither">Whether a word with an <see cref="OtherTerm"/> is two tokens.</param>
    /// <param name="tokens">Where tokens go.</param>
    /// <param name="wanted">What wanted tokens begin with.</param>
    public int Analyze(ReadOnlySpan<char> text, bool isEither, TokenBuffer tokens, in FirstLetters wanted)
    {
        int position = 0, offset = 0;
        while (TryNext(text, ref offset, out int start))
        {
            if (!wanted.MayBegin(text[start]))
            {
                position++;
                continue;
            }

            _memo.MakeRoom(1);
            var word = text[start..offset];
            int form = Remember(word, AnalysisMemo.Hash(word));
            var kind = _memo.Kind(form);
            if (kind >= FormKind.StopWord)
            {
                bool isStopWord = kind == FormKind.StopWord;
                tokens.Add(_memo.Term(form), new Token(start, word.Length, position, isStopWord));
            }

            // A word that is two tokens counts once for the length of a text, so the other is like a stop word.
            if (isEither && OtherTerm(word) is { IsEmpty: false } other)
            {
                tokens.Add(other, new Token(start, word.Length, position, true));
            }

            position += kind == FormKind.Nothing ? 0 : 1;
        }

        return position;
    }

    /// <summary>The text of which words are to be found: another of the same length, or itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isEither">Whether a word with an <see cref="OtherTerm"/> may be meant either way.</param>
    public virtual ReadOnlySpan<char> Prepare(ReadOnlySpan<char> text, out bool isEither)
    {
        isEither = false;
        return text;
    }

    /// <summary>What a form stands for besides its term; mostly nothing. Valid until the next call.</summary>
    public virtual ReadOnlySpan<byte> OtherTerm(ReadOnlySpan<char> form) => default;

    /// <summary>Finds the next words of a text with their forms.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where to go on; moves behind the last word.</param>
    /// <returns>At most <see cref="BatchSize"/> words, valid until the next call; none at the end.</returns>
    public ReadOnlySpan<FoundWord> NextWords(ReadOnlySpan<char> text, ref int offset)
    {
        int count = WordMasks.IsSupported ? FindWords(text, ref offset) : FindWordsOneByOne(text, ref offset);
        var words = _words.AsSpan(0, count);
        _memo.MakeRoom(BatchSize);

        // One short loop for each step: the reads of a loop do not wait for each other, so that their misses overlap.
        _memo.PlainForms.Find(words);
        foreach (ref var word in words)
        {
            if (word.Form < 0)
            {
                var form = text.Slice(word.Start, word.Length);
                word.Form = Remember(form, AnalysisMemo.Hash(form));
                if (word.Plain != default)
                {
                    AddPlain(word);
                }
            }
        }

        return words;
    }

    /// <summary>
    /// Folds case and accents as for tokens, but leaves the word whole: for prefixes, patterns, misspelt words.
    /// </summary>
    public abstract byte[] Fold(ReadOnlySpan<char> word);

    // Finds what the one below finds, only faster.
    private int FindWords(ReadOnlySpan<char> text, ref int offset)
    {
        int count = 0;
        while (count < BatchSize && offset < text.Length)
        {
            int begin = offset, at = 0;
            var masks = WordMasks.At(text, begin);
            while (count < BatchSize && at < WordMasks.Length && (at = masks.Next(at)) < WordMasks.Length)
            {
                int end = masks.End(at);
                if (end == WordMasks.Length && at > 0)
                {
                    break;
                }

                if (end > at && end < WordMasks.Length)
                {
                    end = _endsEnglishWords ? EnglishWordEnd.Of(text, begin + at, begin + end) - begin : end;
                    Take(ref _words[count++], text, begin + at, end - at);
                    at = end;
                    continue;
                }

                // Here the full rules decide, perhaps not before the text ends.
                int next = begin + at;
                if (TryNext(text, ref next, out int start))
                {
                    Take(ref _words[count++], text, start, next - start);
                }

                at = next - begin;
            }

            offset = Math.Min(begin + at, text.Length);
        }

        return count;
    }

    private static void Take(ref FoundWord word, ReadOnlySpan<char> text, int start, int length)
    {
        word.Start = start;
        word.Length = length;
        word.Plain = PlainForm.Of(text, start, length);
        word.Hash = word.Plain.Hash;
    }

    // Its table stays bounded with the memo, which has just made room for as many forms as a batch has words.
    private void AddPlain(in FoundWord word)
    {
        var found = word;
        _memo.PlainForms.Find(new Span<FoundWord>(ref found));
        if (found.Form < 0)
        {
            _memo.PlainForms.Add(word.Plain, word.Form);
        }
    }

    private int FindWordsOneByOne(ReadOnlySpan<char> text, ref int offset)
    {
        int count = 0;
        while (count < BatchSize && TryNext(text, ref offset, out int start))
        {
            Take(ref _words[count++], text, start, offset - start);
        }

        return count;
    }

    private int Remember(ReadOnlySpan<char> form, uint hash)
    {
        int number = _memo.Find(form, hash);
        if (number < 0)
        {
            var term = MakeTerm(form, out var kind);
            number = _memo.Add(form, hash, term, kind);
        }

        return number;
    }

    /// <summary>Finds the next word at or behind an offset, and moves the offset to its end.</summary>
    protected abstract bool TryNext(ReadOnlySpan<char> text, ref int offset, out int start);

    /// <summary>Makes the term of a form; valid until the next call.</summary>
    protected abstract ReadOnlySpan<byte> MakeTerm(ReadOnlySpan<char> form, out FormKind kind);
}
