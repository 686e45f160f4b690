using System.Buffers;
using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction;

/// <summary>Reads the cities of a dateline, such as "BANJUL/ATHENS" or "WASHINGTON, Feb 26".</summary>
internal static class DatelineCities
{
    // Longer city names have at most this many words; what follows is a date or an agency.
    private const int MaximumWords = 5;

    private static readonly SearchValues<char> Separators = SearchValues.Create("/,;:()&|\u2013\u2014");

    /// <summary>The countries of the cities, in their order.</summary>
    public static IEnumerable<string> Find(string dateline, CountryLexicon lexicon)
    {
        var codes = new List<string>();
        int start = 0;
        while (start <= dateline.Length)
        {
            int length = dateline.AsSpan(start).IndexOfAny(Separators);
            int end = length < 0 ? dateline.Length : start + length;
            if (Find(dateline.AsSpan(start, end - start), lexicon) is { } code)
            {
                codes.Add(code);
            }

            start = end + 1;
        }

        return codes;
    }

    private static string? Find(ReadOnlySpan<char> part, CountryLexicon lexicon)
    {
        Span<Range> words = stackalloc Range[MaximumWords + 1];
        int count = Math.Min(part.Split(words, ' ', StringSplitOptions.RemoveEmptyEntries), MaximumWords);
        for (; count > 0; count--)
        {
            string folded = NameFolding.Fold(part[words[0].Start..words[count - 1].End].ToString());
            if (lexicon.TryGetCity(folded, out var code))
            {
                return code;
            }
        }

        return null;
    }
}
