using NewsSearch.Queries;

namespace NewsSearch.Tests.Oracles;

/// <summary>Counts a phrase in the words of a document.</summary>
internal static class PlainPhrase
{
    /// <summary>How often it stands in all, and how often of that in the title.</summary>
    /// <param name="leaf">The phrase; with a slop no word may stand in it twice.</param>
    /// <param name="document">The document.</param>
    /// <param name="crossesFields">Whether it may begin in the title and end in the body.</param>
    public static (float Total, float Title) Count(PlainLeaf leaf, PlainDocument document, bool crossesFields)
    {
        float title = Count(leaf, document.Title);
        return crossesFields
            ? (Count(leaf, [.. document.Title, .. document.Body]), title)
            : (title + Count(leaf, document.Body), title);
    }

    private static float Count(PlainLeaf leaf, int[] words)
    {
        int[] offsets = [.. leaf.Terms.Select(term => term.Position - leaf.Terms[0].Position)];
        return leaf.Query is PhraseQuery { Slop: > 0 } sloppy
            ? Sloppy(leaf, words, offsets, sloppy.Slop)
            : Enumerable.Range(0, words.Length).Count(start => Enumerable.Range(0, offsets.Length).All(i =>
                start + offsets[i] < words.Length && words[start + offsets[i]] == leaf.Terms[i].Term));
    }

    /// <summary>
    /// As Lucene: the word that lags most moves on until it has overtaken the next; the closest that it came counts.
    /// </summary>
    private static float Sloppy(PlainLeaf leaf, int[] words, int[] offsets, int slop)
    {
        // Of each word the places where the phrase would begin if it stood exactly.
        var places = leaf.Terms.Select((term, i) => new Queue<int>(
            Enumerable.Range(0, words.Length).Where(at => words[at] == term.Term).Select(at => at - offsets[i])))
            .ToArray();
        float total = 0;
        while (places.All(queue => queue.Count > 0))
        {
            int end = places.Max(queue => queue.Peek());
            var last = places.MinBy(queue => queue.Peek())!;
            int next = places.Where(queue => queue != last).Min(queue => queue.Peek());
            int spread = int.MaxValue;
            while (last.Count > 0 && last.Peek() <= next)
            {
                spread = Math.Min(spread, end - last.Dequeue());
            }

            total += spread <= slop ? 1f / (1 + spread) : 0;
        }

        return total;
    }
}
