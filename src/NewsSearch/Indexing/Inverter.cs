using System.Buffers.Binary;
using NewsSearch.Analysis;
using NewsSearch.Codecs;
using NewsSearch.Postings;

namespace NewsSearch.Indexing;

/// <summary>Collects, for each term, the documents and positions where it stands.</summary>
/// <remarks>
/// <para>A term's stream: for its first place in a document the gap to the document before, doubled, then the
/// position; for each further place there the gap to the position before, doubled, plus one.</para>
/// <para>Words arrive as numbers of forms. A form's term is looked up by its bytes only when the form comes for the
/// first time since the inverter was empty; afterwards a table of numbers tells it. All memory is kept from one
/// segment to the next.</para>
/// </remarks>
/// <param name="signs">Whether texts get signatures, by which copies are found.</param>
internal sealed class Inverter(bool signs = false) : IDisposable
{
    // The two lowest bits of an entry in _termOfForm are its kind, and a term that is known is counted from 1.
    private const int KindBits = 2;

    // So many words ahead the end of a stream is asked for: about the time that memory needs to answer.
    private const int PrefetchDistance = 12;

    // Terms that are sorted lie anywhere in memory: their keys are asked for so many terms ahead, their streams half.
    private const int TermsAhead = 16;

    private readonly SliceArena _arena = new();
    private readonly ByteWriter _terms = new(1 << 16);
    private readonly int[] _places = new int[Analyzer.BatchSize];
    private InvertedTerm[] _ends = new InvertedTerm[1024];
    private TermKey[] _keys = new TermKey[1024];
    private int[] _slots = new int[4096];
    private int[] _termOfForm = new int[1024];
    private uint[] _comparedWords = new uint[1024];
    private readonly List<int> _sentences = [];
    private readonly List<int> _paragraphs = [];
    private int _epoch;

    /// <summary>How many different terms there are.</summary>
    public int Count { get; private set; }

    /// <summary>The memory that the content takes, in bytes.</summary>
    public long Length => _arena.Length + _terms.Length + (Count * 56L);

    /// <summary>Takes the figures of titles and the words of bodies; null where no signatures are made.</summary>
    public SignatureBuilder? Signature { get; } = signs ? new() : null;

    /// <summary>Adds the words of a text.</summary>
    /// <param name="analyzer">Finds them; always the same one.</param>
    /// <param name="text">The text.</param>
    /// <param name="document">The document: never less than the one before.</param>
    /// <param name="position">The position of the first word; moves behind the last.</param>
    /// <returns>How many words count for the score.</returns>
    public int Add(Analyzer analyzer, ReadOnlySpan<char> text, int document, ref int position)
    {
        int length = 0, offset = 0;
        text = analyzer.Prepare(text, out bool isEither);
        while (true)
        {
            var words = analyzer.NextWords(text, ref offset);
            if (words.IsEmpty)
            {
                return length;
            }

            Intern(analyzer.Memo, words);
            AddTitleWords(words);
            length += isEither
                ? AppendBoth(analyzer, text, words, document, ref position)
                : Append(_places.AsSpan(0, words.Length), document, ref position);
        }
    }

    /// <summary>Adds the words of a text, and where its sentences and paragraphs begin.</summary>
    /// <inheritdoc cref="Add"/>
    public int AddWithBreaks(Analyzer analyzer, ReadOnlySpan<char> text, int document, ref int position)
    {
        SentenceBreaks.Find(text, _sentences);
        ParagraphBreaks.Find(text, _paragraphs);
        int length = 0, offset = 0, sentence = 1, paragraph = 1;
        text = analyzer.Prepare(text, out bool isEither);
        while (true)
        {
            var words = analyzer.NextWords(text, ref offset);
            if (words.IsEmpty)
            {
                return length;
            }

            Intern(analyzer.Memo, words);
            AddComparedWords(words);
            AddBreaks(words, _sentences, ref sentence, BreakTerms.Sentence, document, position);
            AddBreaks(words, _paragraphs, ref paragraph, BreakTerms.Paragraph, document, position);
            length += isEither
                ? AppendBoth(analyzer, text, words, document, ref position)
                : Append(_places.AsSpan(0, words.Length), document, ref position);
        }
    }

    private void AddTitleWords(ReadOnlySpan<FoundWord> words)
    {
        for (int i = 0; Signature is not null && i < words.Length; i++)
        {
            uint word = _comparedWords[words[i].Form];
            Signature.AddTitleWord(word, ComparedWord.IsFigure(word));
        }
    }

    private void AddComparedWords(ReadOnlySpan<FoundWord> words)
    {
        if (Signature is null)
        {
            return;
        }

        var compared = Signature.Reserve(words.Length);
        int count = 0;
        for (int i = 0; i < words.Length; i++)
        {
            uint word = _comparedWords[words[i].Form];
            compared[count] = word;
            count += word == 0 ? 0 : 1;
        }

        Signature.Advance(count);
    }

    private void AddBreaks(
        ReadOnlySpan<FoundWord> words, List<int> starts, ref int next, ReadOnlySpan<byte> term, int document,
        int position)
    {
        for (int i = 0; i < words.Length && next < starts.Count; i++)
        {
            var kind = (FormKind)(_places[i] & ((1 << KindBits) - 1));
            if (kind == FormKind.Nothing)
            {
                continue;
            }

            if (words[i].Start >= starts[next])
            {
                Append(Intern(term), document, position);
                while (next < starts.Count && starts[next] <= words[i].Start)
                {
                    next++;
                }
            }

            position++;
        }
    }

    /// <summary>Forgets everything and keeps the memory.</summary>
    public void Clear()
    {
        _arena.Clear();
        _terms.Clear();
        Array.Clear(_slots);
        Array.Clear(_termOfForm);
        Count = 0;
    }

    /// <summary>The bytes of a term by its number.</summary>
    public ReadOnlySpan<byte> TermBytes(int term) => _terms.Written.Slice(_keys[term].Start, _keys[term].Length);

    /// <summary>The numbers of all terms, ascending by their bytes.</summary>
    public int[] SortedTerms()
    {
        var prefixes = new ulong[Count];
        var sorted = new int[Count];
        for (int term = 0; term < Count; term++)
        {
            prefixes[term] = _keys[term].Prefix;
            sorted[term] = term;
        }

        Array.Sort(prefixes, sorted);

        // Runs of one prefix are sorted by what stands behind it; most are runs of one.
        for (int start = 0; start < Count;)
        {
            int end = start + 1;
            while (end < Count && prefixes[end] == prefixes[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                sorted.AsSpan(start, end - start).Sort((left, right) =>
                    TermBytes(left).SequenceCompareTo(TermBytes(right)));
            }

            start = end;
        }

        return sorted;
    }

    /// <summary>Adds a term's postings.</summary>
    /// <param name="term">The term's number.</param>
    /// <param name="numbers">The new number of each document, or −1 for one that is left out.</param>
    /// <param name="titlePositions">How many positions each document's title takes.</param>
    /// <param name="postings">Where to add them.</param>
    public void CopyPostings(
        int term, ReadOnlySpan<int> numbers, ReadOnlySpan<int> titlePositions, TermPostings postings)
    {
        int end = _ends[term].Stream.Position;
        var reader = SliceArena.Read(_keys[term].Stream);
        uint code = _arena.Read(ref reader);
        int document = -1;
        while (true)
        {
            document += (int)(code >> 1);
            int position = (int)_arena.Read(ref reader), title = titlePositions[document];
            int frequency = 1, titleFrequency = position < title ? 1 : 0;
            postings.AddGap(position);
            bool isLast;
            while (!(isLast = reader.Position == end) && ((code = _arena.Read(ref reader)) & 1) != 0)
            {
                int gap = (int)(code >> 1);
                position += gap;
                postings.AddGap(gap);
                frequency++;
                titleFrequency += position < title ? 1 : 0;
            }

            postings.AddDocument(numbers[document], frequency, titleFrequency);
            if (isLast)
            {
                return;
            }
        }
    }

    /// <summary>Asks for the memory of terms of which the postings will be wanted soon.</summary>
    /// <param name="sorted">The numbers of all terms in the order in which they are wanted.</param>
    /// <param name="place">Where in it the term stands that is wanted now.</param>
    public void Prefetch(ReadOnlySpan<int> sorted, int place)
    {
        if (place + TermsAhead < sorted.Length)
        {
            int far = sorted[place + TermsAhead];
            CachePrefetch.Ask(ref _keys[far]);
            CachePrefetch.Ask(ref _ends[far]);
            _arena.PrefetchStart(_keys[sorted[place + (TermsAhead / 2)]].Stream);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _arena.Dispose();

    // Turns forms into terms with their kinds.
    private void Intern(AnalysisMemo memo, ReadOnlySpan<FoundWord> words)
    {
        if (_epoch != memo.Epoch || _termOfForm.Length < memo.Count)
        {
            TakeForms(memo);
        }

        for (int i = 0; i < words.Length; i++)
        {
            int form = words[i].Form, place = _termOfForm[form];
            if (place == 0)
            {
                var kind = memo.Kind(form);
                int term = kind >= FormKind.StopWord ? Intern(memo.Term(form)) + 1 : 1;
                _termOfForm[form] = place = (term << KindBits) | (int)kind;
                if (signs)
                {
                    _comparedWords[form] = ComparedWord.Of(memo.Term(form));
                }
            }

            _places[i] = place;
            CachePrefetch.Ask(ref _ends[(place >> KindBits) - 1]);
        }
    }

    private void TakeForms(AnalysisMemo memo)
    {
        if (_epoch != memo.Epoch)
        {
            Array.Clear(_termOfForm);
            _epoch = memo.Epoch;
        }

        if (_termOfForm.Length < memo.Count)
        {
            Array.Resize(ref _termOfForm, Math.Max(memo.Count, _termOfForm.Length * 2));
            Array.Resize(ref _comparedWords, _termOfForm.Length);
        }
    }

    private int Append(ReadOnlySpan<int> places, int document, ref int position)
    {
        int length = 0;
        for (int i = 0; i < places.Length; i++)
        {
            int ahead = i + PrefetchDistance;
            if (ahead < places.Length)
            {
                int next = (places[ahead] >> KindBits) - 1;
                _arena.Prefetch(_ends[next].Stream);
            }

            var kind = (FormKind)(places[i] & ((1 << KindBits) - 1));
            if (kind >= FormKind.StopWord)
            {
                Append((places[i] >> KindBits) - 1, document, position);
                length += kind == FormKind.Term ? 1 : 0;
            }

            position += kind == FormKind.Nothing ? 0 : 1;
        }

        return length;
    }

    // Where a word may be meant in two ways, both terms stand at its position; it counts once for the length.
    private int AppendBoth(
        Analyzer analyzer, ReadOnlySpan<char> text, ReadOnlySpan<FoundWord> words, int document, ref int position)
    {
        int length = 0;
        for (int i = 0; i < words.Length; i++)
        {
            int at = position;
            length += Append(_places.AsSpan(i, 1), document, ref position);
            var other = analyzer.OtherTerm(text.Slice(words[i].Start, words[i].Length));
            if (!other.IsEmpty)
            {
                Append(Intern(other), document, at);
            }
        }

        return length;
    }

    private void Append(int term, int document, int position)
    {
        ref var end = ref _ends[term];
        if (end.LastDocument != document)
        {
            _arena.Write(ref end.Stream, (uint)(document - end.LastDocument) << 1);
            end.LastDocument = document;
            _arena.Write(ref end.Stream, (uint)position);
        }
        else
        {
            _arena.Write(ref end.Stream, ((uint)(position - end.LastPosition) << 1) | 1);
        }

        end.LastPosition = position;
    }

    private int Intern(ReadOnlySpan<byte> term)
    {
        uint hash = (uint)(KeyHash.Compute(term) >> 32);
        int slot = (int)(hash & (uint)(_slots.Length - 1));
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            int known = _slots[slot] - 1;
            if (_keys[known].Hash == hash && TermBytes(known).SequenceEqual(term))
            {
                return known;
            }
        }

        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, Count * 2);
            Array.Resize(ref _ends, Count * 2);
        }

        var stream = _arena.Begin();
        _keys[Count] = new()
        {
            Prefix = Prefix(term),
            Start = _terms.Length,
            Length = term.Length,
            Hash = hash,
            Stream = stream.Position,
        };
        _ends[Count] = new() { Stream = stream, LastDocument = -1 };
        _terms.Write(term);
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length)
        {
            Rehash();
        }

        return Count - 1;
    }

    private static ulong Prefix(ReadOnlySpan<byte> term)
    {
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        term[..Math.Min(term.Length, padded.Length)].CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    private void Rehash()
    {
        _slots = new int[_slots.Length * 2];
        for (int term = 0; term < Count; term++)
        {
            int slot = (int)(_keys[term].Hash & (uint)(_slots.Length - 1));
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = term + 1;
        }
    }
}
