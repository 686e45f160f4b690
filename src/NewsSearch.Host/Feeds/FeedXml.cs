using System.Globalization;
using System.Text;
using System.Xml;

namespace NewsSearch.Host.Feeds;

/// <summary>What the XML of feeds has in common.</summary>
internal static class FeedXml
{
    /// <summary>The namespace of Atom, RFC 4287.</summary>
    public const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The namespace of OpenSearch 1.1.</summary>
    public const string OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>Writes a document as bytes in UTF-8.</summary>
    public static byte[] Document(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        return bytes.ToArray();
    }

    /// <summary>Writes an element with a text.</summary>
    public static void Text(this XmlWriter xml, string name, string? space, string text) =>
        xml.WriteElementString(name, space, Sound(text));

    /// <summary>Writes an attribute.</summary>
    public static void Attribute(this XmlWriter xml, string name, string text) =>
        xml.WriteAttributeString(name, Sound(text));

    /// <summary>Writes a link of Atom.</summary>
    public static void Link(this XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.Attribute("rel", relation);
        xml.Attribute("type", type);
        xml.Attribute("href", address);
        xml.WriteEndElement();
    }

    /// <summary>Writes where a page stands among all that was found, as OpenSearch 1.1 has it.</summary>
    public static void Place(this XmlWriter xml, Feed feed)
    {
        Number("totalResults", feed.Total);
        if (feed.StartIndex is { } start)
        {
            Number("startIndex", start);
        }

        Number("itemsPerPage", feed.ItemsPerPage);
        xml.WriteStartElement("Query", OpenSearch);
        xml.Attribute("role", "request");
        xml.Attribute("searchTerms", feed.Query);
        xml.WriteEndElement();

        void Number(string name, long value) =>
            xml.WriteElementString(name, OpenSearch, value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>An instant as RFC 3339 has it.</summary>
    public static string Instant(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The text without what no XML 1.0 document may hold, not even escaped.</summary>
    public static string Sound(string text)
    {
        StringBuilder? sound = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (pair || XmlConvert.IsXmlChar(text[i]))
            {
                i += pair ? 1 : 0;
                continue;
            }

            sound ??= new StringBuilder(text);
            sound[i] = '\uFFFD';
        }

        return sound?.ToString() ?? text;
    }
}
