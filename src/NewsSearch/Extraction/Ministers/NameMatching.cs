using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction.Ministers;

/// <summary>Decides whether two names of one article are one person's.</summary>
internal static class NameMatching
{
    /// <summary>The words of a name in small letters without accents; particles and initials stay.</summary>
    public static string[] Words(string name)
    {
        var words = new List<string>();
        foreach (string part in name.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            string folded = NameFolding.Fold(part);
            if (folded.Length > 0 && !NameWordsTable.IsHonorific(folded))
            {
                words.Add(folded);
            }
        }

        return [.. words];
    }

    /// <summary>
    /// Whether one name's words are all in the other, in order, and they share the first or the last word: "Jam Kamal"
    /// and "Jam Kamal Khan", "Tarar" and "Attaullah Tarar", but not "Khan" and "Khan Muhammad Daha" alone.
    /// </summary>
    public static bool AreCompatible(string[] a, string[] b)
    {
        var (few, many) = a.Length <= b.Length ? (a, b) : (b, a);
        if (few.Length == 0)
        {
            return false;
        }

        int next = 0;
        foreach (string word in many)
        {
            next += next < few.Length && Close(few[next], word) ? 1 : 0;
        }

        return next == few.Length && (few.Length > 1 || many.Length == 1
            || Close(few[0], many[^1]) || Close(few[0], many[0]) || few[0].Length > 3);
    }

    /// <summary>
    /// Equal, or one letter apart in words long enough for that to be a misprint ("Tarrar", "Tarar").
    /// </summary>
    private static bool Close(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        if (Math.Abs(a.Length - b.Length) > 1 || Math.Min(a.Length, b.Length) < 5)
        {
            return false;
        }

        int i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
        {
            i++;
        }

        return a.AsSpan(Math.Min(i + 1, a.Length)).SequenceEqual(b.AsSpan(Math.Min(i + 1, b.Length)))
            || a.AsSpan(i).SequenceEqual(b.AsSpan(Math.Min(i + 1, b.Length)))
            || a.AsSpan(Math.Min(i + 1, a.Length)).SequenceEqual(b.AsSpan(i));
    }
}
