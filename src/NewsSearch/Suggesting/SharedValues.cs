using System.Text;
using NewsSearch.Columns;
using NewsSearch.Searching;
using NewsSearch.Segments;

namespace NewsSearch.Suggesting;

/// <summary>Raises items a little for the ministers, countries and sectors that they share with one.</summary>
/// <remarks>Each of up to four values adds a twentieth of the score.</remarks>
internal sealed class SharedValues
{
    private const double PartOfScore = 0.05;
    private const int Most = 4;

    private static readonly string[] Fields = ["minister", "country", "sector"];

    private readonly Dictionary<string, byte[][]> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<(SegmentReader Segment, string Field), int[]> _ordinals = [];
    private readonly Dictionary<string, int> _shared = new(StringComparer.Ordinal);
    private int[] _own = new int[16];

    /// <summary>The values of one document.</summary>
    public SharedValues(SegmentReader segment, int document)
    {
        foreach (string field in Fields)
        {
            if (segment.Facet(field) is { } column)
            {
                int count = column.Slots().Read(document, ref _own);
                _values[field] = Array.ConvertAll(
                    _own[..count], ordinal => column.ValueBytes(ordinal).ToArray());
            }
        }
    }

    /// <summary>Found documents by their raised scores, equal ones as they came.</summary>
    public IEnumerable<FoundDocument> Raise(IReadOnlyList<FoundDocument> found)
    {
        var raised = new List<(FoundDocument Document, double Score)>(found.Count);
        foreach (var document in found)
        {
            int shared = Count(document.Segment, document.Document);
            _shared[Encoding.UTF8.GetString(document.Id)] = shared;
            raised.Add((document, document.Score + Bonus(document.Score, shared)));
        }

        return raised.OrderByDescending(document => document.Score).Select(document => document.Document);
    }

    /// <summary>A hit of these with its raised score.</summary>
    public NewsHit Raised(NewsHit hit)
    {
        int shared = _shared[hit.Item.Id];
        double score = hit.Score ?? 0, bonus = Bonus(score, shared), raised = score + bonus;
        return shared == 0 ? hit : hit with
        {
            Score = raised,
            Explanation = hit.Explanation is null ? null : new(
                raised,
                hit.Explanation.Description,
                [.. hit.Explanation.Details, new(bonus, $"{shared} shared ministers, countries and sectors", [])]),
        };
    }

    // Rounded, so that the parts of an explanation add up to the score without a remainder.
    private static double Bonus(double score, int shared) => (float)(score * PartOfScore * shared);

    private int Count(SegmentReader segment, int document)
    {
        int shared = 0;
        foreach (string field in _values.Keys)
        {
            if (segment.Facet(field) is { } column)
            {
                int count = column.Slots().Read(document, ref _own);
                int[] wanted = Ordinals(segment, column);
                for (int i = 0; i < count; i++)
                {
                    shared += wanted.Contains(_own[i]) ? 1 : 0;
                }
            }
        }

        return Math.Min(Most, shared);
    }

    private int[] Ordinals(SegmentReader segment, FacetColumn column)
    {
        if (!_ordinals.TryGetValue((segment, column.Field), out int[]? ordinals))
        {
            ordinals = Array.ConvertAll(_values[column.Field], value => column.OrdinalOf(value));
            _ordinals.Add((segment, column.Field), ordinals);
        }

        return ordinals;
    }
}
