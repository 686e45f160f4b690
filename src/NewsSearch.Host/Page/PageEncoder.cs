using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NewsSearch.Host.Page;

/// <summary>The escape of pages.</summary>
internal static class PageEncoder
{
    /// <summary>Writes texts of all scripts as they are and escapes only what HTML needs escaped.</summary>
    public static HtmlEncoder Html { get; } = HtmlEncoder.Create(UnicodeRanges.All);
}
