using System.Runtime.InteropServices;

namespace NewsSearch.Checks.Duplicates;

/// <summary>The share of shingles that texts have in common, for all pairs of texts, word by word.</summary>
/// <remarks>Words are runs of letters and digits as they stand in the text, without case: nothing of the library's.
/// </remarks>
internal static class SharedShingles
{
    private const int Size = 5;

    /// <summary>The pairs that have at least so much in common.</summary>
    public static Dictionary<(string First, string Second), double> Pairs(IReadOnlyList<NewsItem> items, double least)
    {
        HashSet<string>[] shingles = [.. items.Select(item => Of(item.Body))];
        var where = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var pairs = new Dictionary<(string First, string Second), double>();
        int[] common = new int[items.Count];
        for (int i = 0; i < items.Count; i++)
        {
            var met = new List<int>();
            foreach (string shingle in shingles[i])
            {
                ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(where, shingle, out _);
                foreach (int other in places ??= [])
                {
                    if (common[other]++ == 0)
                    {
                        met.Add(other);
                    }
                }

                places.Add(i);
            }

            foreach (int other in met)
            {
                double share = (double)common[other] / (shingles[i].Count + shingles[other].Count - common[other]);
                common[other] = 0;
                if (share >= least)
                {
                    pairs.Add(LabelledPairs.Pair(items[i].Id, items[other].Id), share);
                }
            }
        }

        return pairs;
    }

    private static HashSet<string> Of(string? text)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= text?.Length; i++)
        {
            bool isWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(text[start..i].ToUpperInvariant());
                start = -1;
            }
        }

        return [.. Enumerable.Range(0, Math.Max(0, words.Count - Size + 1))
            .Select(i => string.Join(' ', words[i..(i + Size)]))];
    }
}
