using System.Net;
using System.Text;
using System.Xml;

namespace NewsSearch.Ingest.Formats.Feeds;

/// <summary>Reads what elements hold, however deep it is nested, without recursion.</summary>
internal static class ElementText
{
    /// <summary>Reads an element to its end: its characters, and its markup where elements stand within it.</summary>
    /// <exception cref="XmlException">The document breaks within it.</exception>
    public static (string Text, string? Markup) Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return ("", null);
        }

        var text = new StringBuilder();
        StringBuilder? markup = null;
        int depth = xml.Depth;
        while (xml.Read() && !IsEnd(xml, depth))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    markup ??= new StringBuilder(WebUtility.HtmlEncode(text.ToString()));
                    markup.Append('<').Append(xml.LocalName).Append(xml.IsEmptyElement ? "/>" : ">");
                    break;
                case XmlNodeType.EndElement:
                    markup?.Append("</").Append(xml.LocalName).Append('>');
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace:
                    text.Append(xml.Value);
                    markup?.Append(WebUtility.HtmlEncode(xml.Value));
                    break;
            }
        }

        return (text.ToString(), markup?.ToString());
    }

    /// <summary>Passes over an element that an entry does without, and stands at its end as the others do.</summary>
    public static void Skip(XmlReader xml, FeedEntry entry)
    {
        var (line, name) = (((IXmlLineInfo)xml).LineNumber, xml.Name);
        int depth = xml.Depth;
        bool empty = xml.IsEmptyElement;
        var text = new StringBuilder();
        while (!empty && xml.Read() && !IsEnd(xml, depth))
        {
            if (entry.IsExplained)
            {
                text.Append(' ').Append(xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? xml.Value : "");
            }
        }

        entry.LeaveOut(line, $"element {name} is not read", text.ToString());
    }

    /// <summary>Reads an element to its end for the text of the first element of a name directly in it.</summary>
    public static string? Child(XmlReader xml, string name, FeedEntry entry)
    {
        string? text = null;
        int depth = xml.Depth;
        bool empty = xml.IsEmptyElement;
        while (!empty && xml.Read() && !IsEnd(xml, depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (text is null && xml.LocalName == name)
            {
                text = Read(xml).Text.Trim();
            }
            else
            {
                Skip(xml, entry);
            }
        }

        return text;
    }

    /// <summary>Whether the reader stands at the end of an element of this depth.</summary>
    public static bool IsEnd(XmlReader xml, int depth) =>
        xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth;
}
