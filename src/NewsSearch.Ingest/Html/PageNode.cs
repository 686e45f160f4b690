using System.Diagnostics;

namespace NewsSearch.Ingest.Html;

/// <summary>An element or a text of a page.</summary>
/// <param name="Name">The element's name in small letters, or "" for a text.</param>
/// <param name="Parent">The number of the element that it stands in; -1 for the root.</param>
internal sealed record PageNode(string Name, int Parent)
{
    /// <summary>The number behind the last node that stands in it.</summary>
    public int End { get; set; }

    /// <summary>The characters of a text.</summary>
    public string Text { get; init; } = "";

    /// <summary>The kept attributes of an element, their names in small letters.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes { get; init; } = [];

    /// <summary>Whether it is a text.</summary>
    public bool IsText => Name.Length == 0;

    /// <summary>The value of an attribute, or null.</summary>
    public string? this[string attribute]
    {
        get
        {
            Debug.Assert(AttributeNamesTable.IsKept(attribute), attribute);
            for (int i = 0; i < Attributes.Count; i++)
            {
                if (Attributes[i].Key == attribute)
                {
                    return Attributes[i].Value;
                }
            }

            return null;
        }
    }
}
