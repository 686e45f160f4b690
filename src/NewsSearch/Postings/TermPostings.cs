using System.Numerics;
using NewsSearch.Codecs;

namespace NewsSearch.Postings;

/// <summary>All postings of one term in plain arrays: what is encoded at a flush or a merge.</summary>
/// <remarks>
/// Positions are kept as they are written, as gaps within a document: a merge moves them and never adds them up.
/// </remarks>
internal sealed class TermPostings
{
    // Gaps below this, and fewer of them than this in a document, add up to no number that is too large.
    private const int SafeGapWidth = 20;
    private const int SafeFrequencyWidth = 10;

    private readonly DocumentSort _sort = new();
    private int[] _order = new int[256];
    private int[] _gapEnds = new int[256];
    private int[] _frequencies = new int[256];
    private int[] _titleFrequencies = new int[256];
    private int[] _documents = new int[256];
    private int[] _gaps = new int[1024];
    private int _gapCount;
    private int _lastDocument = -1;

    /// <summary>How many documents have the term.</summary>
    public int Count { get; private set; }

    /// <summary>How often it stands in them.</summary>
    public long TotalFrequency => _gapCount;

    /// <summary>Whether the documents were added in ascending order.</summary>
    public bool IsSorted { get; private set; } = true;

    /// <summary>The places of the documents, least document first, after <see cref="Sort"/>; empty where they are in
    /// order.</summary>
    public ReadOnlySpan<int> Order => IsSorted ? [] : _order.AsSpan(0, Count);

    /// <summary>The documents as they were added.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    /// <summary>How often the term stands in each.</summary>
    public ReadOnlySpan<int> Frequencies => _frequencies.AsSpan(0, Count);

    /// <summary>How often of these in the title.</summary>
    public ReadOnlySpan<int> TitleFrequencies => _titleFrequencies.AsSpan(0, Count);

    /// <summary>Where the gaps of each document end among all.</summary>
    public ReadOnlySpan<int> GapEnds => _gapEnds.AsSpan(0, Count);

    /// <summary>For each document its first position, and the gap before each other.</summary>
    public ReadOnlySpan<int> Gaps => _gaps.AsSpan(0, _gapCount);

    /// <summary>Forgets everything and keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        _gapCount = 0;
        _lastDocument = -1;
        IsSorted = true;
    }

    /// <summary>Adds an occurrence in the document that is added next: its first position, or the gap before it.
    /// </summary>
    public void AddGap(int gap)
    {
        int[] gaps = _gaps;
        if (_gapCount == gaps.Length)
        {
            Array.Resize(ref _gaps, _gapCount * 2);
            gaps = _gaps;
        }

        gaps[_gapCount++] = gap;
    }

    /// <summary>Adds the posting of a document behind its gaps; documents may come in any order, each once.</summary>
    /// <param name="document">Its number, or −1 to leave it out with its gaps.</param>
    /// <param name="frequency">How many gaps were added for it.</param>
    /// <param name="titleFrequency">How many of these occurrences stand in the title.</param>
    public void AddDocument(int document, int frequency, int titleFrequency)
    {
        if (document < 0)
        {
            _gapCount -= frequency;
            return;
        }

        int count = Count;
        if (count == _documents.Length)
        {
            Reserve(1, 0);
        }

        IsSorted &= document > _lastDocument;
        _lastDocument = document;
        _documents[count] = document;
        _frequencies[count] = frequency;
        _titleFrequencies[count] = titleFrequency;
        _gapEnds[count] = _gapCount;
        Count = count + 1;
    }

    /// <summary>Adds the postings of another segment.</summary>
    /// <param name="cursor">Them, before their first block.</param>
    /// <param name="numbers">For each of its documents the number here, ascending, or −1 to leave it out.</param>
    /// <exception cref="CorruptIndexException">They are damaged.</exception>
    public void Add(PostingsCursor cursor, ReadOnlySpan<int> numbers)
    {
        for (int block = 0; block < cursor.BlockCount; block++)
        {
            cursor.MoveTo(block);
            var documents = cursor.Documents;
            var frequencies = cursor.Frequencies;
            var gaps = cursor.PositionGaps();
            Reserve(documents.Length, gaps.Length);
            CheckSums(cursor, frequencies, gaps);
            AddBlock(numbers, documents, frequencies, cursor.TitleFrequencies, gaps);
        }
    }

    /// <summary>Puts the documents in ascending order.</summary>
    public void Sort()
    {
        if (IsSorted)
        {
            return;
        }

        if (_order.Length < Count)
        {
            _order = new int[_documents.Length];
        }

        _sort.Sort(_documents.AsSpan(0, Count), _order);
    }

    private static void CheckSums(PostingsCursor cursor, ReadOnlySpan<int> frequencies, ReadOnlySpan<int> gaps)
    {
        if (PackedBlock.Width(gaps) <= SafeGapWidth && PackedBlock.Width(frequencies) <= SafeFrequencyWidth)
        {
            return;
        }

        int start = 0;
        foreach (int frequency in frequencies)
        {
            long position = PositionReader.Last(gaps.Slice(start, frequency));
            start += frequency;
            if (position > int.MaxValue)
            {
                throw cursor.Corrupt($"the position {position}");
            }
        }
    }

    private void AddBlock(
        ReadOnlySpan<int> numbers,
        ReadOnlySpan<int> documents,
        ReadOnlySpan<int> frequencies,
        ReadOnlySpan<int> titleFrequencies,
        ReadOnlySpan<int> gaps)
    {
        var targets = _documents.AsSpan(Count, documents.Length);
        int least = 0;
        for (int i = 0; i < documents.Length; i++)
        {
            int number = numbers[documents[i]];
            least |= number;
            targets[i] = number;
        }

        if (least < 0)
        {
            AddLeft(documents.Length, frequencies, titleFrequencies, gaps);
            return;
        }

        // Nothing is left out: all arrays are copied as wholes.
        IsSorted &= _lastDocument < targets[0];
        _lastDocument = targets[^1];
        frequencies.CopyTo(_frequencies.AsSpan(Count));
        gaps.CopyTo(_gaps.AsSpan(_gapCount));
        var titles = _titleFrequencies.AsSpan(Count, documents.Length);
        if (titleFrequencies.IsEmpty)
        {
            titles.Clear();
        }
        else
        {
            titleFrequencies.CopyTo(titles);
        }

        var ends = _gapEnds.AsSpan(Count, documents.Length);
        int end = _gapCount;
        for (int i = 0; i < ends.Length; i++)
        {
            end += frequencies[i];
            ends[i] = end;
        }

        _gapCount = end;
        Count += documents.Length;
    }

    // Of the numbers that stand behind the last document, some say that a posting is left out.
    private void AddLeft(
        int numbers, ReadOnlySpan<int> frequencies, ReadOnlySpan<int> titleFrequencies, ReadOnlySpan<int> gaps)
    {
        int count = Count, start = 0;
        for (int i = 0; i < numbers; i++)
        {
            int frequency = frequencies[i], number = _documents[Count + i];
            if (number >= 0)
            {
                IsSorted &= _lastDocument < number;
                _lastDocument = number;
                _documents[count] = number;
                _frequencies[count] = frequency;
                _titleFrequencies[count] = titleFrequencies.IsEmpty ? 0 : titleFrequencies[i];
                gaps.Slice(start, frequency).CopyTo(_gaps.AsSpan(_gapCount));
                _gapCount += frequency;
                _gapEnds[count++] = _gapCount;
            }

            start += frequency;
        }

        Count = count;
    }

    private void Reserve(int documents, int gaps)
    {
        if (Count + documents > _documents.Length)
        {
            int size = (int)BitOperations.RoundUpToPowerOf2((uint)(Count + documents));
            Array.Resize(ref _documents, size);
            Array.Resize(ref _frequencies, size);
            Array.Resize(ref _titleFrequencies, size);
            Array.Resize(ref _gapEnds, size);
        }

        if (_gapCount + gaps > _gaps.Length)
        {
            long size = Math.Max(2L * _gaps.Length, (long)_gapCount + gaps);
            Array.Resize(ref _gaps, (int)Math.Min(Array.MaxLength, size));
        }
    }
}
