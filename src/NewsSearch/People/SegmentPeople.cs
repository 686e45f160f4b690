using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NewsSearch.Codecs;
using NewsSearch.Columns;
using NewsSearch.Postings;
using NewsSearch.Segments;
using NewsSearch.StoredFields;

namespace NewsSearch.People;

/// <summary>What a segment knows of its ministers' names: how many items, from when to when, which offices.</summary>
/// <remarks>
/// Counts come from the facet column, dates from the first and last posting, because documents are numbered newest
/// first. Offices stand in stored items only, so a few of each name are read, and only where a name is like another.
/// </remarks>
internal sealed class SegmentPeople
{
    // An office changes a few times in a career: items from the ends and between them tell it.
    private const int SampledItems = 4;

    private static readonly ConditionalWeakTable<SegmentView, SegmentPeople> Known = [];

    // Offices of an ordinal do not change when items are deleted.
    private static readonly ConditionalWeakTable<FacetColumn, ConcurrentDictionary<int, PersonOffice[]>> Sampled = [];

    private readonly SegmentView _view;
    private readonly FacetColumn _column;
    private readonly string[] _keys;
    private readonly uint[] _counts;
    private readonly (int First, int Last)[] _days;

    private SegmentPeople(SegmentView view, FacetColumn column)
    {
        _view = view;
        _column = column;
        _keys = new string[column.ValueCount];
        _counts = view.Live is { } live ? LiveCounts.Of(live, column).Counts : column.DocumentCounts.ToArray();
        _days = new (int First, int Last)[_keys.Length];
        var postings = new PostingsCursor();
        for (int ordinal = 0; ordinal < _keys.Length; ordinal++)
        {
            _keys[ordinal] = column.Value(ordinal);
            _days[ordinal] =
                _counts[ordinal] == 0 ? (-1, -1) : FindDays(view.Reader.Postings(column, ordinal, postings));
        }
    }

    /// <summary>How many names there are, those of deleted items included.</summary>
    public int ValueCount => _keys.Length;

    /// <summary>What a segment knows; null where it has no minister. Made once.</summary>
    public static SegmentPeople? Of(SegmentView view) => view.Reader.Facet(PeopleLinks.Field) is { } column
        ? Known.GetValue(view, _ => new(view, column)) : null;

    /// <summary>The name of an ordinal.</summary>
    public string Key(int ordinal) => _keys[ordinal];

    /// <summary>How many live items have it.</summary>
    public uint Count(int ordinal) => _counts[ordinal];

    /// <summary>The days of its oldest and newest live item; null where all are undated.</summary>
    public (DateOnly First, DateOnly Last)? Days(int ordinal) => _days[ordinal].First < 0 ? null
        : (DateOnly.FromDayNumber(_days[ordinal].First), DateOnly.FromDayNumber(_days[ordinal].Last));

    /// <summary>The offices that a few of its items give it; read once.</summary>
    public PersonOffice[] Offices(int ordinal) => Sampled.GetOrCreateValue(_column).GetOrAdd(ordinal, ReadOffices);

    private (int First, int Last) FindDays(PostingsCursor postings)
    {
        int newest = -1, oldest = -1, dated = _view.Reader.Dates.DatedCount;
        for (int block = 0; block < postings.BlockCount && newest < 0; block++)
        {
            postings.MoveTo(block);
            foreach (int document in postings.Documents)
            {
                if (_view.IsLive(document))
                {
                    newest = document;
                    break;
                }
            }
        }

        if (newest < 0 || newest >= dated)
        {
            return (-1, -1);
        }

        int end = Math.Min(postings.FindBlock(dated, 0), postings.BlockCount - 1);
        for (int block = end; block >= 0 && oldest < 0; block--)
        {
            postings.MoveTo(block);
            var documents = postings.Documents;
            for (int i = documents.Length - 1; i >= 0 && oldest < 0; i--)
            {
                oldest = documents[i] < dated && _view.IsLive(documents[i]) ? documents[i] : -1;
            }
        }

        return (Day(oldest), Day(newest));
    }

    private int Day(int document)
    {
        var dates = _view.Reader.Dates;
        long seconds = dates.Seconds[document];
        dates.Check(seconds);
        return DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds)).DayNumber;
    }

    private PersonOffice[] ReadOffices(int ordinal)
    {
        var postings = _view.Reader.Postings(_column, ordinal, new());
        var offices = new List<PersonOffice>();
        var buffer = new ItemBuffer();
        string key = _keys[ordinal];
        int samples = Math.Min(SampledItems, postings.DocumentFrequency);
        for (int sample = 0; sample < samples; sample++)
        {
            long place = samples == 1 ? 0 : (long)sample * (postings.DocumentFrequency - 1) / (samples - 1);
            postings.MoveTo((int)(place / PostingsCursor.BlockSize));
            int document = postings.Documents[(int)(place % PostingsCursor.BlockSize)];
            foreach (var minister in Ministers(document, buffer))
            {
                var office = new PersonOffice(minister.Portfolio, minister.Jurisdiction);
                if (minister.Name == key && office is not (null, null) && !offices.Contains(office))
                {
                    offices.Add(office);
                }
            }
        }

        return [.. offices];
    }

    private IReadOnlyList<Minister> Ministers(int document, ItemBuffer buffer)
    {
        var reader = _view.Reader;
        var summary = new ByteReader(reader.Summary(document, buffer), reader.Name, 0);
        return SummaryCodec.Read("", ref summary).Ministers ?? [];
    }
}
