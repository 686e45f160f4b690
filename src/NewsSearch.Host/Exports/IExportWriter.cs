using System.Buffers;

namespace NewsSearch.Host.Exports;

/// <summary>Writes found items in one form.</summary>
internal interface IExportWriter
{
    /// <summary>The content type.</summary>
    string ContentType { get; }

    /// <summary>The name that a browser keeps the export under.</summary>
    string FileName { get; }

    /// <summary>Writes what stands before all items.</summary>
    void Begin(IBufferWriter<byte> output);

    /// <summary>Writes one item.</summary>
    void Write(IBufferWriter<byte> output, NewsHit hit);
}
