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

    /// <summary>Passes over an element, and stands at its end as the other readers do.</summary>
    public static void Skip(XmlReader xml)
    {
        int depth = xml.Depth;
        bool empty = xml.IsEmptyElement;
        while (!empty && xml.Read() && !IsEnd(xml, depth))
        {
        }
    }

    /// <summary>Reads an element to its end for the text of the first element of a name directly in it.</summary>
    public static string? Child(XmlReader xml, string name)
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
                Skip(xml);
            }
        }

        return text;
    }

    /// <summary>Whether the reader stands at the end of an element of this depth.</summary>
    public static bool IsEnd(XmlReader xml, int depth) =>
        xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth;
}
