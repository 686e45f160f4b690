namespace NewsSearch.Ingest.Html;

/// <summary>Reads what class, id, role and similar attributes say about elements.</summary>
/// <remarks>Pages repeat their names of classes hundreds of times, so each name is taken apart once.</remarks>
internal sealed class Hints
{
    /// <summary>Longer names are no names that anybody gave.</summary>
    private const int LongestName = 400;

    private readonly Dictionary<string, Hint> _known = new(StringComparer.Ordinal);

    /// <summary>What the attributes of an element say.</summary>
    public Hint Of(PageNode node)
    {
        var hint = node.Name.Contains('-', StringComparison.Ordinal) ? OfName(node.Name) : Hint.None;
        foreach (var (name, value) in node.Attributes)
        {
            hint |= name switch
            {
                "class" or "id" or "data-component" or "data-testid" or "data-type" or "data-module" => OfName(value),
                "role" => OfRole(value),
                "itemprop" => OfProperty(value),
                "rel" when value == "author" => Hint.Author | Hint.Byline,
                "hidden" => Hint.Hidden,
                "aria-hidden" when value == "true" => Hint.Hidden,
                "style" when IsHiding(value) => Hint.Hidden,
                _ => Hint.None,
            };
        }

        return node.Name == "time" ? hint | Hint.Byline : hint;
    }

    private static Hint OfRole(string role) => role.Trim().ToLowerInvariant() switch
    {
        "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog" or "alertdialog"
            or "menu" or "menubar" or "toolbar" or "tablist" => Hint.Chrome,
        _ => Hint.None,
    };

    private static Hint OfProperty(string property) => property.Trim() switch
    {
        "articleBody" => Hint.Story,
        "headline" => Hint.Headline,
        "author" or "creator" => Hint.Author | Hint.Byline,
        "datePublished" or "dateCreated" => Hint.Byline,
        "dateModified" => Hint.Updated | Hint.Byline,
        "caption" => Hint.Chrome,
        "comment" => Hint.Comments,
        _ => Hint.None,
    };

    private static bool IsHiding(string style)
    {
        string plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private Hint OfName(string names)
    {
        if (names.Length > LongestName)
        {
            return Hint.None;
        }

        if (!_known.TryGetValue(names, out var hint))
        {
            foreach (var range in names.AsSpan().SplitAny(' ', '\t', '\n', '\r'))
            {
                hint |= OfWords(names.AsSpan(range));
            }

            _known.Add(names, hint);
        }

        return hint;
    }

    /// <summary>Takes one name apart: "relatedPosts", "related-posts" and "related_posts" are two words.</summary>
    private static Hint OfWords(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[LongestName];
        Span<int> starts = stackalloc int[32];
        int length = 0, words = 0;
        bool open = false;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool letter = char.IsAsciiLetterOrDigit(c);
            bool hump = char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(name[i - 1]);
            if (letter && (!open || hump))
            {
                if (words == starts.Length - 1)
                {
                    break;
                }

                starts[words++] = length;
            }

            open = letter;
            if (letter)
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        starts[words] = length;
        return OfWords(folded, starts, words);
    }

    private static Hint OfWords(ReadOnlySpan<char> folded, ReadOnlySpan<int> starts, int words)
    {
        var hint = Hint.None;
        for (int i = 0; i < words; i++)
        {
            if (i > 0 && (HintWordsTable.IsDenial(folded[starts[i - 1]..starts[i]])
                || (folded[starts[i]..starts[i + 1]] is "footer"
                    && HintWordsTable.IsOwn(folded[starts[i - 1]..starts[i]]))))
            {
                continue;
            }

            hint |= HintWordsTable.Of(folded[starts[i]..starts[i + 1]]);
            hint |= i + 1 < words ? HintWordsTable.Of(folded[starts[i]..starts[i + 2]]) : Hint.None;
            hint |= i + 2 < words ? HintWordsTable.Of(folded[starts[i]..starts[i + 3]]) : Hint.None;
        }

        return hint;
    }
}
