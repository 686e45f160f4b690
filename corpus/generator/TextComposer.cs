using System.Text;

namespace NewsSearch.Corpus;

/// <summary>Puts words together to titles and bodies with the sentence and paragraph lengths of news.</summary>
internal sealed class TextComposer(SyntheticVocabulary vocabulary)
{
    // Words of a body at each twentieth of the items, read off the shape of agency copy; the mean is near 250.
    private static readonly int[] BodyLengthQuantiles =
    [
        30, 80, 110, 135, 155, 170, 185, 200, 212, 225, 237, 250, 264, 280, 297, 316, 340, 370, 415, 500, 900,
    ];

    // Paragraphs are whole, so a body overshoots its length; ending this many words early makes up for it on average.
    private const int MeanOvershoot = 38;

    private readonly StringBuilder _text = new(8192);

    /// <summary>Five to twelve words, the first of them capitalised, some of them what the item is about.</summary>
    public string Title(ref SeededRandom random, Theme theme)
    {
        _text.Clear();
        int words = 5 + random.Next(8);
        for (int i = 0; i < words; i++)
        {
            AppendWord(NextWord(ref random, theme, 40), capital: i == 0);
        }

        if (theme.Countries.Count > 0 && random.Chance(30))
        {
            AppendWord("in", capital: false);
            AppendWord(theme.Countries[0].Name!, capital: false);
        }

        return _text.ToString();
    }

    /// <summary>Paragraphs of one to three sentences, separated by line feeds.</summary>
    public string Body(ref SeededRandom random, Theme theme)
    {
        _text.Clear();
        int left = DrawBodyLength(ref random);
        do
        {
            for (int sentences = 1 + random.Next(3); sentences > 0; sentences--)
            {
                left -= AppendSentence(ref random, theme);
            }

            _text.Append('\n');
        }
        while (left > MeanOvershoot);

        _text.Length--;
        return _text.ToString();
    }

    private static int DrawBodyLength(ref SeededRandom random)
    {
        int step = random.Next(BodyLengthQuantiles.Length - 1);
        int low = BodyLengthQuantiles[step];
        return low + random.Next(BodyLengthQuantiles[step + 1] - low);
    }

    private int AppendSentence(ref SeededRandom random, Theme theme)
    {
        int words = 6 + random.Next(12) + random.Next(12) + random.Next(8);
        bool opened = AppendOpening(ref random, theme);
        for (int i = 0; i < words; i++)
        {
            AppendWord(NextWord(ref random, theme, 13), capital: i == 0 && !opened);
            if (i < words - 1 && random.Chance(7))
            {
                _text.Append(',');
            }
        }

        if (theme.Countries.Count > 0 && random.Chance(12))
        {
            AppendWord("in", capital: false);
            AppendWord(theme.Countries[random.Next(theme.Countries.Count)].Name!, capital: false);
        }

        _text.Append('.');
        return words + (opened ? 5 : 0);
    }

    /// <summary>In some sentences of an item with ministers, one of them speaks; false where none does.</summary>
    private bool AppendOpening(ref SeededRandom random, Theme theme)
    {
        if (theme.Ministers.Count == 0 || !random.Chance(18))
        {
            return false;
        }

        var minister = theme.Ministers[random.Next(theme.Ministers.Count)];
        AppendWord(minister.Portfolio!, capital: false);
        AppendWord("Minister", capital: false);
        AppendWord(minister.Name, capital: false);
        AppendWord("said", capital: false);
        return true;
    }

    /// <summary>A word the item is about in <paramref name="aboutPercent"/> of a hundred cases, else any.</summary>
    private string NextWord(ref SeededRandom random, Theme theme, int aboutPercent)
    {
        if (!random.Chance(aboutPercent))
        {
            return vocabulary.Next(ref random);
        }

        string[] words = random.Chance(50) ? theme.SectorWords : theme.Repeated;
        return words[random.Next(words.Length)];
    }

    private void AppendWord(string word, bool capital)
    {
        if (_text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append(' ');
        }

        if (capital)
        {
            _text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }
        else
        {
            _text.Append(word);
        }
    }
}
