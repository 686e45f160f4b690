using System.Globalization;

namespace NewsSearch.Host.Search;

/// <summary>Whether somebody who types a prefix may mean a facet value.</summary>
internal static class PrefixMatch
{
    private const CompareOptions Loose = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>Whether the key, the label or a word of the label begins so; case and accents do not count.</summary>
    public static bool Of(FacetValue value, string prefix)
    {
        var compare = CultureInfo.InvariantCulture.CompareInfo;
        return compare.IsPrefix(value.Value, prefix, Loose)
            || compare.IsPrefix(value.Label, prefix, Loose)
            || value.Label.Split(' ').Any(word => compare.IsPrefix(word, prefix, Loose));
    }
}
