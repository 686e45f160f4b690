using NewsSearch.Analysis;
using NewsSearch.Codecs;

namespace NewsSearch.Duplicates;

/// <summary>The words of one text, as copies are compared by: those that indexing found. To be used again.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class ComparedWords
{
    // Figures that follow each other are one: 6-1/4 is neither 6 nor 6-3/8, and 10.31 may be written 10:31.
    private const uint Following = 0x9E3779B1;

    // One way of making words for all indexes: those like Lucene's lack stop words, and so most of what a shingle is.
    private readonly EnglishAnalyzer _analyzer = new();
    private readonly SignatureBuilder _signature = new();
    private readonly List<uint> _words = [];
    private readonly List<ComparedFigure> _figures = [];

    /// <summary>The words in their order.</summary>
    public IReadOnlyList<uint> Words => _words;

    /// <summary>The figures among them in their order, numerals included; not the days of dates.</summary>
    public IReadOnlyList<ComparedFigure> Figures => _figures;

    /// <summary>Reads a text in place of the one before.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        _words.Clear();
        _figures.Clear();
        int offset = 0;
        text = _analyzer.Prepare(text, out _);
        while (_analyzer.NextWords(text, ref offset) is { IsEmpty: false } found)
        {
            foreach (ref readonly var word in found)
            {
                var term = _analyzer.Memo.Term(word.Form);
                if (!term.IsEmpty)
                {
                    Add(ComparedWord.Of(term), MayBeDay(term));
                }
            }
        }
    }

    /// <summary>Writes the signature that indexing gives to an item, and reads its body.</summary>
    public void Sign(string? title, string? body, Span<byte> target)
    {
        Read(title);
        foreach (uint word in _words)
        {
            _signature.AddTitleWord(word, ComparedWord.IsFigure(word));
        }

        Read(body);
        _words.CopyTo(_signature.Reserve(_words.Count));
        _signature.Advance(_words.Count);
        _signature.Finish(target);
    }

    // 8, 08, 8th, 12th; not the time 1030.
    private static bool MayBeDay(ReadOnlySpan<byte> term) =>
        term.Length <= 2 || (term.Length <= 4 && !char.IsAsciiDigit((char)term[2]));

    private void Add(uint word, bool mayBeDay)
    {
        int place = _words.Count;
        bool isBehindFigure = _figures.Count > 0 && _figures[^1].Place == place - 1;
        if (ComparedWord.IsMonth(word) && isBehindFigure && _figures[^1].MayBeDay)
        {
            _figures.RemoveAt(_figures.Count - 1);
        }
        else if (ComparedWord.IsFigure(word) && isBehindFigure)
        {
            _figures[^1] = new(place, (_figures[^1].Value * Following) + word, false);
        }
        else if (ComparedWord.IsFigure(word))
        {
            if (!(mayBeDay && place > 0 && ComparedWord.IsMonth(_words[place - 1])))
            {
                _figures.Add(new(place, word, mayBeDay));
            }
        }

        _words.Add(word);
    }
}
