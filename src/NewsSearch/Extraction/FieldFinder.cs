using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction;

/// <summary>Finds values of the fields of the user's own in a text, with the places that name them.</summary>
/// <remarks>
/// The longest phrase of a field at a place wins; fields do not stand in each other's way. One pass over the words;
/// safe for use by several threads.
/// </remarks>
internal sealed class FieldFinder
{
    private readonly WordLexicon _words = new();
    private readonly FieldLexicon[] _fields;

    /// <summary>Prepares a vocabulary's own fields.</summary>
    public FieldFinder(NewsVocabulary vocabulary) =>
        _fields = [.. vocabulary.OwnFields.Select(field => new FieldLexicon(field, vocabulary, _words))];

    /// <summary>Whether there is nothing to be found.</summary>
    public bool IsEmpty => _fields.Length == 0;

    /// <summary>The mentions of values, field by field: title, then body, each in its order.</summary>
    /// <param name="title">The headline, or "".</param>
    /// <param name="body">The text, or "".</param>
    public IReadOnlyList<Mention> Find(string title, string body)
    {
        using var titleWords = TextWords.Scan(title, _words);
        using var bodyWords = TextWords.Scan(body, _words);
        var mentions = new List<Mention>();
        foreach (var field in _fields)
        {
            FindIn(field, titleWords, "title", mentions);
            FindIn(field, bodyWords, "body", mentions);
        }

        return mentions;
    }

    private static void FindIn(FieldLexicon field, TextWords words, string place, List<Mention> mentions)
    {
        for (int i = 0; i < words.Count;)
        {
            int length = field.Trie.Match(words, i, out int number);
            if (length == 0 || !IsWrittenAs(field[number], words, i, length))
            {
                i++;
                continue;
            }

            if (field[number].Key is { } key)
            {
                int start = words.Words[i].Start;
                int end = words.Words[i + length - 1].End;
                mentions.Add(new Mention(field.Field, key, place, start, end - start, field[number].By));
            }

            i += length;
        }
    }

    /// <summary>Whether the words are written as the vocabulary has them: capitals where it has capitals.</summary>
    private static bool IsWrittenAs(FieldPhrase phrase, TextWords words, int start, int length)
    {
        var written = words.Words.Slice(start, length);
        if (phrase.Exact)
        {
            return written[0].Case == WordCase.Dotted
                || words.Text.AsSpan(written[0].Start, written[0].Length).SequenceEqual(phrase.Text);
        }

        for (int i = 0; i < written.Length; i++)
        {
            if (phrase.Capitals[i] && written[i].Case == WordCase.Lower)
            {
                return false;
            }
        }

        return true;
    }
}
