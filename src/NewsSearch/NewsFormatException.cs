namespace NewsSearch;

/// <summary>Text that should hold a news item does not: says which member is wrong, where, and why.</summary>
public sealed class NewsFormatException : FormatException
{
    /// <summary>Says why the text is no item.</summary>
    public NewsFormatException(string reason)
        : this("", reason)
    {
    }

    /// <summary>Says why the text is no item, with the cause.</summary>
    public NewsFormatException(string reason, Exception innerException)
        : base(reason, innerException)
    {
        Member = "";
        Reason = reason;
    }

    /// <summary>Says which member is wrong and why.</summary>
    public NewsFormatException(string member, string reason)
        : base(member.Length == 0 ? reason : $"{member}: {reason}")
    {
        Member = member;
        Reason = reason;
    }

    /// <summary>
    /// The member as a JSON pointer (RFC 6901), such as "/ministers/2/name"; empty for the whole item.
    /// </summary>
    public string Member { get; }

    /// <summary>What is wrong, as a sentence.</summary>
    public string Reason { get; }

    /// <summary>The line of the text, from 1, where the syntax breaks; null where the syntax is whole.</summary>
    public long? Line { get; init; }

    /// <summary>The byte within <see cref="Line"/>, from 1; null where the syntax is whole.</summary>
    public long? Column { get; init; }
}
