using System.Buffers;
using NewsSearch.Extraction.Dates;

namespace NewsSearch.Extraction.Lines;

/// <summary>Tells the line of author, publication and update from prose and headlines, and reads it.</summary>
/// <remarks>
/// Such a line consists of dates, labels ("Published", "Updated", "By") and names, and of nothing else: one word in
/// small letters that is no label makes it prose.
/// </remarks>
internal static class BylineReader
{
    /// <summary>Author, outlet, section and two full dates fit in this; longer lines are prose.</summary>
    private const int MostLength = 200;

    private const int MostNameWords = 8;

    private const int LongestNames = 80;

    private static readonly SearchValues<char> DateSigns = SearchValues.Create("0123456789/.-");

    private static readonly SearchValues<char> Rules = SearchValues.Create("|•·–—-/");

    /// <summary>Reads a line, if it is one of author, publication or update.</summary>
    public static bool TryRead(string text, DateOrder order, out Byline byline)
    {
        byline = new Byline();
        if (text.Length is 0 or > MostLength)
        {
            return false;
        }

        // Without a figure and without "ago" there is no date, and a line of names alone is short.
        if (text.Length > LongestNames && !text.AsSpan().ContainsAnyInRange('0', '9')
            && !text.Contains(" ago", StringComparison.Ordinal))
        {
            return false;
        }

        var reading = new Reading();
        int from = ReadingTimeEnd(text);
        while (DateScanner.TryFind(text, from, order, out var date, out bool isRead))
        {
            if (!reading.TakeWords(text.AsSpan(from, date.Start - from)))
            {
                return false;
            }

            reading.TakeDate(isRead ? date : null);
            from = date.End;
        }

        return reading.TakeWords(text.AsSpan(from)) && reading.TryFinish(text, out byline);
    }

    /// <summary>"5 min read • 10 July 2025": how long reading takes may stand before all else.</summary>
    private static int ReadingTimeEnd(string text)
    {
        int digits = text.AsSpan(0, Math.Min(text.Length, 3)).IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0)
        {
            return 0;
        }

        foreach (string words in (ReadOnlySpan<string>)[" min read", " mins read", " minute read", " minutes read"])
        {
            if (text.AsSpan(digits).StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                return digits + words.Length;
            }
        }

        return 0;
    }

    /// <summary>What has been read of a line so far.</summary>
    private sealed class Reading
    {
        private readonly List<string> _name = [];
        private readonly List<string> _outlet = [];
        private ScannedDate? _published;
        private ScannedDate? _updated;
        private bool _dated;
        private bool _labelled;
        private bool _updates;
        private bool _by;
        private bool _inOutlet;
        private bool _nameClosed;
        private bool _separated;
        private bool _nameBehindDate;

        /// <summary>Takes a date, or none where one in figures stays unread since no order is declared.</summary>
        public void TakeDate(ScannedDate? date)
        {
            _dated = true;
            if (_updates)
            {
                _updated ??= date;
            }
            else
            {
                _published ??= date;
            }

            _updates = false;
            _inOutlet = false;
            _nameClosed |= _name.Count > 0;
        }

        public bool TakeWords(ReadOnlySpan<char> piece)
        {
            foreach (var range in piece.Split(' '))
            {
                var word = piece[range];
                if (word.Length > 0 && !TakeWord(word))
                {
                    return false;
                }
            }

            return true;
        }

        public bool TryFinish(string text, out Byline byline)
        {
            string name = BylineWordsTable.WithoutRole(string.Join(' ', _name).Trim(' ', ',', '-', '.'));
            bool newsroom = BylineWordsTable.IsNewsroom(name);
            bool section = BylineWordsTable.IsSection(name);
            name = newsroom && text.StartsWith("The " + name, StringComparison.Ordinal) ? "The " + name : name;
            bool place = _nameBehindDate && !_by && !name.AsSpan().ContainsAnyInRange('a', 'z');
            bool person = newsroom || _by || name.Contains(' ', StringComparison.Ordinal);
            byline = new Byline
            {
                Author = name.Length == 0 || !person || section ? null : name,
                Place = place && name.Length > 2 ? name : null,
                Outlet = _outlet.Sum(word => word.Length) is 0 or > LongestNames
                    ? null
                    : string.Join(' ', _outlet).Trim(' ', ','),
                Published = _published,
                Updated = _updated,
                IsBareDate = _dated && !_labelled && (name.Length == 0 || section),
            };
            bool certain = _labelled || _separated || newsroom || section || name.Length == 0;
            return _dated
                ? certain && (name.Length == 0 || !text.EndsWith('.') || newsroom)
                : name.Length > 0 && _name.Count <= 6 && ((_by && !text.EndsWith('.')) || newsroom);
        }

        private bool TakeWord(ReadOnlySpan<char> word)
        {
            if (word[0] is '@' or '(' && word.Contains('@'))
            {
                return _separated = true;
            }

            var bare = word.Trim(" ,:;|.()[]•·–—-/");
            if (bare.Length == 0)
            {
                bool rule = word.ContainsAny(Rules);
                _separated |= rule;
                _nameClosed |= rule && _name.Count > 0;
                return true;
            }

            if (_inOutlet && _labelled && char.IsUpper(bare[0]))
            {
                _inOutlet = word[^1] != ',' && _outlet.Count < 5;
                _outlet.Add(bare.ToString());
                return true;
            }

            return CalendarWordsTable.IsWeekday(bare) || TakeLabel(bare) || IsUnreadDate(bare) || IsCounter(bare)
                || TakeName(word, bare);
        }

        /// <summary>Behind a label, figures and signs that are no date of any order, or have no whole year.</summary>
        private bool IsUnreadDate(ReadOnlySpan<char> bare) => _labelled && char.IsAsciiDigit(bare[0])
            && !bare.ContainsAnyExcept(DateSigns);

        /// <summary>"Tuesday, 22 July 2025 00:10 - - 312": how often it was read.</summary>
        private bool IsCounter(ReadOnlySpan<char> bare) => _separated && (_published ?? _updated) is not null
            && bare.Length <= 7 && !bare.ContainsAnyExceptInRange('0', '9');

        private bool TakeLabel(ReadOnlySpan<char> bare)
        {
            switch (BylineWordsTable.Label(bare))
            {
                case BylineLabel.Publication:
                    _labelled = true;
                    _updates = false;
                    _nameClosed |= _name.Count > 0;
                    return true;
                case BylineLabel.Update:
                    _labelled = _updates = true;
                    _nameClosed |= _name.Count > 0;
                    return true;
                case BylineLabel.Author:
                    _by |= _name.Count == 0;
                    _labelled |= _name.Count == 0;
                    return _name.Count == 0;
                case BylineLabel.Place when _name.Count == 0 && _labelled && !_by && _outlet.Count == 0:
                    return _inOutlet = true;
                case BylineLabel.Filler when _name.Count == 0 || _nameClosed:
                    return true;
                default:
                    return false;
            }
        }

        private bool TakeName(ReadOnlySpan<char> word, ReadOnlySpan<char> bare)
        {
            bool capital = char.IsUpper(bare[0]);
            bool small = (_name.Count > 0 && BylineWordsTable.IsInsideName(bare))
                || BylineWordsTable.IsNewsroomWord(bare) || bare.Contains('@');
            if (!capital && !small)
            {
                // What follows the date in print, such as the name of a supplement, is capitalised too.
                return false;
            }

            if (_nameClosed || _outlet.Count > 0)
            {
                return capital || small;
            }

            _nameBehindDate |= _name.Count == 0 && (_published ?? _updated) is not null;
            _name.Add((word[^1] == ',' ? bare.ToString() + "," : word.Trim("|()[]:").ToString()).Trim());
            return _name.Count <= MostNameWords;
        }
    }
}
