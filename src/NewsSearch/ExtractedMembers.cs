using System.Globalization;

namespace NewsSearch;

/// <summary>Which members of an item extraction filled in, and by which vocabulary; all others were given.</summary>
/// <remarks>
/// A member that was changed afterwards, here or in the item's JSON, counts as given from then on: what somebody
/// corrected is never overruled.
/// </remarks>
public sealed class ExtractedMembers
{
    private readonly ItemMembers _members;
    private readonly IReadOnlyList<string> _fields;
    private readonly NewsItem _origin;

    /// <summary>Members of an item.</summary>
    /// <param name="version">The vocabulary's version as a number.</param>
    /// <param name="members">The members.</param>
    /// <param name="fields">Facet fields of the user's own.</param>
    /// <param name="origin">The item as extraction left it.</param>
    internal ExtractedMembers(ulong version, ItemMembers members, IReadOnlyList<string> fields, NewsItem origin)
    {
        Version = version;
        _members = members;
        _fields = fields;
        _origin = origin;
    }

    /// <summary>The version of the vocabulary that they were filled by.</summary>
    public string Vocabulary => Version.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>
    /// Their names as in JSON: "published" (with its precision and provenance), "countries"; "facets.organisation" for
    /// a field of the user's own.
    /// </summary>
    public IReadOnlyList<string> Members =>
    [
        .. ItemMemberTable.All.Where(member => (_members & member) != 0).Select(ItemMemberTable.Name),
        .. _fields.Select(name => ItemMemberTable.FieldPrefix + name),
    ];

    /// <summary>The vocabulary's version as a number.</summary>
    internal ulong Version { get; }

    /// <summary>The members as bits.</summary>
    internal ItemMembers Bits => _members;

    /// <summary>Facet fields of the user's own.</summary>
    internal IReadOnlyList<string> Fields => _fields;

    /// <summary>Whether a member was filled in; by its name in <see cref="Members"/>.</summary>
    public bool Contains(string member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return (_members & ItemMemberTable.Parse(member)) != 0
            || (member.StartsWith(ItemMemberTable.FieldPrefix, StringComparison.Ordinal)
                && _fields.Contains(member[ItemMemberTable.FieldPrefix.Length..]));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{string.Join(", ", Members)} by {Vocabulary}";

    /// <summary>The same members of an item whose values were only brought into another form.</summary>
    internal ExtractedMembers Of(NewsItem item) => new(Version, _members, _fields, item);

    /// <summary>Those members that an item still has as extraction left them; null if there are none.</summary>
    internal ExtractedMembers? HeldBy(NewsItem item)
    {
        var held = _members;
        foreach (var member in ItemMemberTable.All)
        {
            if ((held & member) != 0 && !ItemMemberTable.IsSame(item, _origin, member))
            {
                held &= ~member;
            }
        }

        bool allFields = _fields.All(field => ItemMemberTable.IsSame(item, _origin, field));
        return held == _members && allFields ? this
            : Create(Version, held, [.. _fields.Where(f => ItemMemberTable.IsSame(item, _origin, f))], _origin);
    }

    /// <summary>The members, or null if there are none.</summary>
    internal static ExtractedMembers? Create(
        ulong version, ItemMembers members, IReadOnlyList<string> fields, NewsItem origin) =>
        members == ItemMembers.None && fields.Count == 0 ? null : new(version, members, fields, origin);

    /// <summary>The item with a note of what was filled in since it was another.</summary>
    /// <param name="before">The item before; what it notes of itself stays.</param>
    /// <param name="after">The item with members filled.</param>
    /// <param name="mode">How they were filled: an empty answer is open only where all is to be extracted.</param>
    /// <param name="version">The vocabulary that they were filled by.</param>
    internal static NewsItem Mark(NewsItem before, NewsItem after, ExtractMode mode, ulong version)
    {
        var kept = before.Extracted;
        var members = kept?.Bits ?? ItemMembers.None;
        foreach (var member in ItemMemberTable.All)
        {
            // Given values may have been resolved: they are still what was given.
            if (IsOpen(before, member, mode) && ItemMemberTable.Text(after, member) is { } text
                && (text.Length > 0 || IsList(member)))
            {
                members |= member;
            }
        }

        string[] fields = [.. (after.Facets?.Keys ?? []).Where(field => kept?.Fields.Contains(field) == true
            || IsOpen(ItemMemberTable.Text(before, field), mode))];

        // Where an older vocabulary filled a part, the item is still to be gone over.
        return after with { Extracted = Create(kept?.Version ?? version, members, fields, after) };
    }

    private static bool IsOpen(NewsItem item, ItemMembers member, ExtractMode mode) =>
        member == ItemMembers.Published
            ? item.Published is null && (item.Provenance is null || mode == ExtractMode.All)
            : IsOpen(ItemMemberTable.Text(item, member), mode);

    private static bool IsOpen(string? text, ExtractMode mode) =>
        mode == ExtractMode.All ? string.IsNullOrEmpty(text) : text is null;

    private static bool IsList(ItemMembers member) => member
        is ItemMembers.Ministers or ItemMembers.Countries or ItemMembers.Sectors or ItemMembers.Mentions;
}
