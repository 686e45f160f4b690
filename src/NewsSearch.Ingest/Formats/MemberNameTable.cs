using System.Collections.Frozen;

namespace NewsSearch.Ingest.Formats;

/// <summary>
/// The names under which JSON and tables carry the members of items, besides those of the items themselves.
/// </summary>
/// <remarks>Names are compared without case, spaces, hyphens, underscores, dots and colons.</remarks>
internal static class MemberNameTable
{
    /// <summary>What stands for the body only where there is none.</summary>
    public const string Lead = "lead";

    private static readonly FrozenDictionary<string, string> Members = new Dictionary<string, string[]>
    {
        ["id"] = ["id"],
        ["guid"] = ["guid"],
        ["uri"] = ["uri"],
        ["title"] = ["title", "headline", "heading", "articletitle"],
        ["body"] =
        [
            "body", "text", "content", "contenttext", "contenthtml", "contentencoded", "articlebody", "articletext",
            "bodytext", "bodyhtml", "bodyxhtml", "fulltext", "maintext", "story",
        ],
        [Lead] =
        [
            "description", "descriptiontext", "summary", "excerpt", "abstract", "lead", "lede", "standfirst", "teaser",
        ],
        ["published"] =
        [
            "published", "date", "pubdate", "datepublished", "datepublish", "dcdate", "publishedat", "publishedon",
            "publisheddate", "publishdate", "publishedtime", "publicationdate", "firstcreated", "datetime",
        ],
        ["updated"] =
        [
            "updated", "datemodified", "datemodify", "modified", "modifiedat", "modifieddate", "updatedat",
            "updateddate", "lastmodified", "lastupdated", "lastmod", "versioncreated",
        ],
        ["url"] = ["url", "link", "permalink", "weburl", "articleurl", "canonicalurl", "href"],
        ["author"] = ["author", "authors", "creator", "dccreator", "byline", "writer"],
        ["source"] = ["source", "publisher", "outlet", "sourcename", "sitename", "newspaper"],
        ["language"] = ["language", "lang", "inlanguage", "languagecode"],
        ["dateline"] = ["dateline", "located"],
        ["ministers"] = ["ministers"],
        ["countries"] = ["countries"],
        ["sectors"] = ["sectors"],
    }.SelectMany(m => m.Value.Select(name => (Name: name, m.Key))).ToFrozenDictionary(n => n.Name, n => n.Key);

    /// <summary>The member that a name stands for, or null.</summary>
    public static string? Member(ReadOnlySpan<char> name)
    {
        const int LongestName = 40;
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        Span<char> folded = stackalloc char[LongestName];
        int length = 0;
        foreach (char c in name)
        {
            if (c is not (' ' or '-' or '_' or '.' or ':'))
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        return Members.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded[..length], out string? member)
            ? member
            : null;
    }
}
