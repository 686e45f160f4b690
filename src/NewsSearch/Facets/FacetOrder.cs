using System.Runtime.CompilerServices;
using NewsSearch.Columns;
using NewsSearch.Vocabularies;

namespace NewsSearch.Facets;

/// <summary>The values of a facet column in the order in which equally frequent ones are listed.</summary>
/// <remarks>Made once for a column: a search compares numbers and makes no strings.</remarks>
internal sealed class FacetOrder
{
    private static readonly ConditionalWeakTable<FacetColumn, FacetOrder> Orders = [];

    private readonly NewsVocabulary _vocabulary;

    private FacetOrder(FacetColumn column, NewsVocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        Values = new string[column.ValueCount];
        for (int ordinal = 0; ordinal < Values.Length; ordinal++)
        {
            Values[ordinal] = column.Value(ordinal);
        }

        ByRank = Sorted(Values, column.Field, vocabulary);
        Ranks = new int[ByRank.Length];
        for (int rank = 0; rank < ByRank.Length; rank++)
        {
            Ranks[ByRank[rank]] = rank;
        }
    }

    /// <summary>The values by their ordinals.</summary>
    public string[] Values { get; }

    /// <summary>The ordinals in the order of the labels.</summary>
    public int[] ByRank { get; }

    /// <summary>The place of each ordinal in that order.</summary>
    public int[] Ranks { get; }

    /// <summary>The order of a column's values by a vocabulary's labels.</summary>
    public static FacetOrder Of(FacetColumn column, NewsVocabulary vocabulary)
    {
        if (!Orders.TryGetValue(column, out var order) || order._vocabulary != vocabulary)
        {
            order = new(column, vocabulary);
            Orders.AddOrUpdate(column, order);
        }

        return order;
    }

    /// <summary>The places of distinct values, ordered by label and, where labels are alike, by value.</summary>
    public static int[] Sorted(string[] values, string field, NewsVocabulary vocabulary)
    {
        string[] labels = Array.ConvertAll(values, value => vocabulary.Label(field, value));
        var places = new int[values.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        Array.Sort(places, (left, right) => Compare(labels[left], values[left], labels[right], values[right]));
        return places;
    }

    /// <summary>Compares values by label without regard to case, then by themselves.</summary>
    public static int Compare(string leftLabel, string leftValue, string rightLabel, string rightValue)
    {
        int order = string.Compare(leftLabel, rightLabel, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : string.CompareOrdinal(leftValue, rightValue);
    }
}
