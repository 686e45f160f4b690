using System.Collections;
using NewsSearch.Extraction.Lines;

namespace NewsSearch.Tests.Extraction;

/// <summary>Lines that count how often they are looked at.</summary>
internal sealed class CountingLines(IReadOnlyList<ClassifiedLine> lines) : IReadOnlyList<ClassifiedLine>
{
    /// <summary>How often a line was looked at so far.</summary>
    public long Looks { get; private set; }

    /// <inheritdoc/>
    public int Count => lines.Count;

    /// <inheritdoc/>
    public ClassifiedLine this[int index]
    {
        get
        {
            Looks++;
            return lines[index];
        }
    }

    /// <inheritdoc/>
    public IEnumerator<ClassifiedLine> GetEnumerator()
    {
        Looks += lines.Count;
        return lines.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
