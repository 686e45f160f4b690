using System.Globalization;

namespace NewsSearch.Vocabularies;

/// <summary>A vocabulary file is not in a form that can be read.</summary>
public sealed class VocabularyFormatException : FormatException
{
    /// <summary>Says which file, which line and what is wrong with it.</summary>
    public VocabularyFormatException(string file, long line, string reason, Exception? innerException = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}: {reason}"), innerException)
    {
        File = file;
        Line = line;
        Reason = reason;
    }

    /// <summary>The file as it was named by the caller.</summary>
    public string File { get; }

    /// <summary>The line, counted from 1.</summary>
    public long Line { get; }

    /// <summary>What is wrong, and what was expected.</summary>
    public string Reason { get; }
}
