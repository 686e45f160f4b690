using System.Collections.Frozen;

namespace NewsSearch.Ingest.Html;

/// <summary>The attributes that are kept of elements; no other says anything about an article.</summary>
/// <remarks>
/// Browsers repeat unclosed elements of formatting, with all their attributes, in each paragraph that follows: a page
/// of a few kilobytes could ask for gigabytes.
/// </remarks>
internal static class AttributeNamesTable
{
    /// <summary>So many are kept of one element; it is more than there are names, for those that are repeated.</summary>
    public const int Most = 40;

    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        "aria-hidden", "class", "content", "data-component", "data-module", "data-testid", "data-type", "datetime",
        "hidden", "href", "http-equiv", "id", "itemid", "itemprop", "itemscope", "itemtype", "lang", "name", "property",
        "rel", "role", "style", "title", "type", "xml:lang",

        // By these the rules of browsers decide where an element stands.
        "color", "encoding", "face", "size");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByCharacters =
        Kept.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether an attribute of this name, in small letters, is kept.</summary>
    public static bool IsKept(ReadOnlySpan<char> name) => ByCharacters.Contains(name);
}
