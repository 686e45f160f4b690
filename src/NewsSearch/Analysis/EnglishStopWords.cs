namespace NewsSearch.Analysis;

/// <summary>The 33 stop words of Lucene's English analyzer.</summary>
internal static class EnglishStopWords
{
    /// <summary>Whether a lower-case word is one.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => word switch
    {
        "a" or "an" or "and" or "are" or "as" or "at" or "be" or "but" or "by" or "for" or "if" or "in" or "into"
            or "is" or "it" or "no" or "not" or "of" or "on" or "or" or "such" or "that" or "the" or "their"
            or "then" or "there" or "these" or "they" or "this" or "to" or "was" or "will" or "with" => true,
        _ => false,
    };
}
