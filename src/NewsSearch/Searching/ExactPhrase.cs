namespace NewsSearch.Searching;

/// <summary>Finds where the words of a phrase stand side by side in a document.</summary>
/// <remarks>Each word's positions cut down the places at which the phrase may begin, so the rarest goes
/// first.</remarks>
internal sealed class ExactPhrase
{
    private int[] _starts = new int[16];
    private int _count;

    /// <summary>Takes the positions of the first word that is looked at.</summary>
    /// <param name="gaps">Its positions, each as the gap from the one before.</param>
    /// <param name="offset">How far behind the phrase's beginning it stands.</param>
    public void Begin(ReadOnlySpan<int> gaps, int offset)
    {
        if (_starts.Length < gaps.Length)
        {
            _starts = new int[gaps.Length * 2];
        }

        int start = -offset;
        for (int i = 0; i < gaps.Length; i++)
        {
            start += gaps[i];
            _starts[i] = start;
        }

        _count = gaps.Length;
    }

    /// <summary>Keeps the places where another word, too, stands as the phrase has it.</summary>
    public void Keep(ReadOnlySpan<int> gaps, int offset)
    {
        int kept = 0, next = 0, start = gaps[0] - offset;
        for (int i = 0; i < _count; i++)
        {
            while (start < _starts[i] && ++next < gaps.Length)
            {
                start += gaps[next];
            }

            if (next == gaps.Length)
            {
                break;
            }

            if (start == _starts[i])
            {
                _starts[kept++] = start;
            }
        }

        _count = kept;
    }

    /// <summary>How often the phrase stands there, and how often of that in the title.</summary>
    /// <param name="titlePositions">How many positions the title takes; the body's begin behind.</param>
    /// <param name="lastOffset">How far behind its beginning its last word stands.</param>
    /// <param name="crossesFields">Whether it may begin in the title and end in the body.</param>
    public (int Total, int Title) Count(int titlePositions, int lastOffset, bool crossesFields)
    {
        int total = 0, title = 0;
        for (int i = 0; i < _count; i++)
        {
            bool endsInTitle = _starts[i] + lastOffset < titlePositions;
            title += endsInTitle ? 1 : 0;
            total += endsInTitle || crossesFields || _starts[i] >= titlePositions ? 1 : 0;
        }

        return (total, title);
    }
}
