namespace NewsSearch.Searching;

/// <summary>Finds where a phrase stands, as stretches from its first word to its last.</summary>
internal static class PhraseSpans
{
    // Of a loose phrase so many choices of words are kept; no text that was written comes near that.
    private const int MostChoices = 4096;

    /// <summary>Adds the places of a phrase, ascending.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="positions">For each of its terms the positions, ascending.</param>
    /// <param name="spans">Where the places go.</param>
    public static void Add(PhrasePattern phrase, List<int>[] positions, List<PositionSpan> spans)
    {
        if (phrase.Slop > 0)
        {
            AddLoose(phrase, positions, spans);
            return;
        }

        int rarest = 0;
        for (int i = 1; i < positions.Length; i++)
        {
            rarest = positions[i].Count < positions[rarest].Count ? i : rarest;
        }

        var terms = phrase.Terms;
        foreach (int position in positions[rarest])
        {
            int start = position - terms[rarest].Position;
            bool isThere = true;
            for (int i = 0; i < positions.Length && isThere; i++)
            {
                isThere = positions[i].BinarySearch(start + terms[i].Position) >= 0;
            }

            if (isThere)
            {
                spans.Add(new(start + terms[0].Position, start + terms[^1].Position));
            }
        }
    }

    /// <summary>Every choice of a place for each word of which the beginnings lie within the slop.</summary>
    private static void AddLoose(PhrasePattern phrase, List<int>[] positions, List<PositionSpan> spans)
    {
        List<int[]> choices = [[]];
        for (int word = 0; word < positions.Length; word++)
        {
            var longer = new List<int[]>();
            foreach (int[] choice in choices)
            {
                AddLonger(phrase, positions[word], choice, longer);
            }

            choices = longer;
        }

        foreach (int[] choice in choices)
        {
            spans.Add(new(choice.Min(), choice.Max()));
        }

        spans.Sort();
    }

    private static void AddLonger(PhrasePattern phrase, List<int> positions, int[] choice, List<int[]> longer)
    {
        int least = int.MaxValue, most = int.MinValue, offset = phrase.Terms[choice.Length].Position;
        for (int i = 0; i < choice.Length; i++)
        {
            int beginning = choice[i] - phrase.Terms[i].Position;
            least = Math.Min(least, beginning);
            most = Math.Max(most, beginning);
        }

        bool isFirst = choice.Length == 0;
        int place = isFirst ? 0 : positions.BinarySearch(most - phrase.Slop + offset);
        int last = isFirst ? int.MaxValue : least + phrase.Slop + offset;
        place = place < 0 ? ~place : place;
        for (; place < positions.Count && positions[place] <= last && longer.Count < MostChoices; place++)
        {
            // No word of a text stands for two words of the phrase.
            if (!choice.Contains(positions[place]))
            {
                longer.Add([.. choice, positions[place]]);
            }
        }
    }
}
