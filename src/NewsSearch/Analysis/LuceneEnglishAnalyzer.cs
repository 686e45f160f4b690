using System.Text;

namespace NewsSearch.Analysis;

/// <summary>The terms, positions and offsets of Lucene 8's <c>EnglishAnalyzer</c>, for comparisons.</summary>
/// <remarks>
/// Its chain: standard tokenizer, possessives, simple lower case, 33 stop words removed, original Porter stems.
/// Nothing is folded. Lucene 8.7 was the model, and is the oracle of the checks.
/// </remarks>
internal sealed class LuceneEnglishAnalyzer : Analyzer
{
    /// <summary>The version of the terms.</summary>
    public const int Version = 1;

    private readonly char[] _lower = new char[WordSegmenter.MaxWordLength];
    private readonly byte[] _term = new byte[3 * WordSegmenter.MaxWordLength];

    /// <summary>Makes an analyzer that remembers so many forms of words.</summary>
    public LuceneEnglishAnalyzer(int maxForms = MaxForms)
        : base(maxForms)
    {
    }

    /// <summary>The word as it is: Lucene's prefix, wildcard and fuzzy queries are not analysed.</summary>
    public override byte[] Fold(ReadOnlySpan<char> word)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(word)];
        Encoding.UTF8.GetBytes(word, bytes);
        return bytes;
    }

    /// <inheritdoc/>
    protected override bool TryNext(ReadOnlySpan<char> text, ref int offset, out int start) =>
        StandardTokenizer.TryNext(text, ref offset, out start);

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> MakeTerm(ReadOnlySpan<char> form, out FormKind kind)
    {
        if (form is [.., '\'' or '\u2019' or '\uFF07', 's' or 'S'])
        {
            form = form[..^2];
        }

        int length = 0;
        while (!form.IsEmpty)
        {
            Rune.DecodeFromUtf16(form, out Rune rune, out int consumed);
            length += new Rune(LowerCase.Of(rune.Value)).EncodeToUtf16(_lower.AsSpan(length));
            form = form[consumed..];
        }

        Span<char> lower = _lower.AsSpan(0, length);
        bool isStopWord = EnglishStopWords.Contains(lower);
        kind = isStopWord ? FormKind.Removed : FormKind.Term;
        if (!isStopWord)
        {
            lower = lower[..PorterStemmer.Stem(lower)];
        }

        return _term.AsSpan(0, Encoding.UTF8.GetBytes(lower, _term));
    }
}
