using System.Security.Cryptography;

namespace NewsSearch.Host.Page;

/// <summary>A file that pages refer to, under an address that changes with its content.</summary>
internal sealed class PageAsset
{
    private PageAsset(string path, string contentType, byte[] content)
    {
        Path = path;
        ContentType = contentType;
        Content = content;
    }

    /// <summary>Where it is served, such as <c>/assets/page.0f3a….css</c>.</summary>
    public string Path { get; }

    /// <summary>Its media type.</summary>
    public string ContentType { get; }

    /// <summary>Its bytes.</summary>
    public byte[] Content { get; }

    /// <summary>Reads the embedded parts of a file and joins them in order of their names.</summary>
    /// <remarks>They are embedded so that the tool works from any folder, and are read once.</remarks>
    public static PageAsset Load(string extension, string contentType)
    {
        var assembly = typeof(PageAsset).Assembly;
        using var joined = new MemoryStream();
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith("Page.Assets.", StringComparison.Ordinal)
                && name.EndsWith(extension, StringComparison.Ordinal))
            {
                using var part = assembly.GetManifestResourceStream(name)!;
                part.CopyTo(joined);
            }
        }

        byte[] content = joined.ToArray();
        string hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6));
        return new($"/assets/page.{hash}{extension}", contentType, content);
    }
}
