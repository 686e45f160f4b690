namespace NewsSearch.Benchmarks.Reports;

/// <summary>A document with places for tables: <c>&lt;!-- name --&gt;</c> to <c>&lt;!-- /name --&gt;</c>.</summary>
internal sealed class MarkedDocument(string text)
{
    /// <summary>The document as it stands.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Puts lines between the marks of a name.</summary>
    /// <exception cref="InvalidDataException">The marks are not there.</exception>
    public void Replace(string name, IEnumerable<string> lines)
    {
        string begin = $"<!-- {name} -->\n", end = $"<!-- /{name} -->";
        int from = Text.IndexOf(begin, StringComparison.Ordinal);
        int to = from < 0 ? -1 : Text.IndexOf(end, from, StringComparison.Ordinal);
        if (to < 0)
        {
            throw new InvalidDataException($"The document has no place marked {name}.");
        }

        Text = $"{Text[..(from + begin.Length)]}\n{string.Join('\n', lines)}\n\n{Text[to..]}";
    }
}
