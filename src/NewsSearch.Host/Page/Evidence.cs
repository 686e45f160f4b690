namespace NewsSearch.Host.Page;

/// <summary>A place in an item's text that gave it a facet value, with the words around it.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Place">The place.</param>
/// <param name="Before">What stands before it.</param>
/// <param name="Words">Its words.</param>
/// <param name="After">What stands behind it.</param>
public sealed record Evidence(int Number, Mention Place, string Before, string Words, string After)
{
    /// <summary>How many places of one value are shown; the rest is counted.</summary>
    public const int MostOfValue = 6;

    // What an item brings along may name thousands of places; marks beyond these would only weigh down its page.
    private const int MostOfItem = 200;

    private const int MostAround = 30;

    private const int MostWords = 80;

    /// <summary>The id of the place in the text.</summary>
    public string Anchor => "place-" + Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether the words can be pointed at: a dateline may have been taken off the text.</summary>
    public bool IsInText => Place.Length > 0;

    /// <summary>What kind of evidence it is.</summary>
    public string Kind => Place.By == "demonym" ? "people" : Place.By;

    /// <summary>The places of an item that can be shown, numbered in the order in which the item has them.</summary>
    /// <param name="item">The item; places that do not lie in its text are left out.</param>
    /// <param name="mostOfValue">How many places of one value are wanted.</param>
    public static IReadOnlyList<Evidence> Of(NewsItem item, int mostOfValue)
    {
        ArgumentNullException.ThrowIfNull(item);
        var places = new List<Evidence>();
        var counts = new Dictionary<(string, string), int>();
        foreach (var mention in item.Mentions ?? [])
        {
            string text = TextOf(item, mention);
            var key = (mention.Field, mention.Value);
            int count = counts.GetValueOrDefault(key);
            if (count >= mostOfValue || places.Count >= MostOfItem || !IsWithin(text, mention))
            {
                continue;
            }

            counts[key] = count + 1;
            places.Add(Quote(places.Count + 1, mention, text, item.Dateline));
        }

        return places;
    }

    /// <summary>How many places of a value could be shown.</summary>
    public static int Count(NewsItem item, string field, string value)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (item.Mentions ?? []).Count(mention =>
            mention.Field == field && mention.Value == value && IsWithin(TextOf(item, mention), mention));
    }

    private static string TextOf(NewsItem item, Mention mention) =>
        (mention.In == "title" ? item.Title : item.Body) ?? "";

    // An offset between the two halves of one character would tear it.
    private static bool IsWithin(string text, Mention mention) =>
        mention.Start >= 0 && mention.Length >= 0 && (long)mention.Start + mention.Length <= text.Length
        && !IsTorn(text, mention.Start) && !IsTorn(text, mention.Start + mention.Length);

    private static bool IsTorn(string text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static Evidence Quote(int number, Mention place, string text, string? dateline)
    {
        if (place.Length == 0)
        {
            return new(number, place, "", place.By == "dateline" ? dateline ?? "" : "", "");
        }

        int end = place.Start + place.Length;
        string words = text[place.Start..end];
        return new(
            number,
            place,
            Leading(text, place.Start),
            words.Length > MostWords ? TextStart.Of(words, MostWords) + "…" : words,
            Following(text, end));
    }

    // Whole words of the same paragraph.
    private static string Leading(string text, int end)
    {
        int from = Math.Max(text.LastIndexOf('\n', Math.Max(0, end - 1)) + 1, end - MostAround);
        from = Math.Min(from, end);
        if (from == 0 || text[from - 1] == '\n')
        {
            return text[from..end];
        }

        int space = text.IndexOf(' ', from, end - from);
        return space < 0 ? "…" : "…" + text[space..end];
    }

    private static string Following(string text, int start)
    {
        int feed = text.IndexOf('\n', start);
        int to = Math.Min(feed < 0 ? text.Length : feed, start + MostAround);
        if (to == text.Length || text[to] == '\n')
        {
            return text[start..to];
        }

        int space = text.LastIndexOf(' ', to - 1, to - start);
        return space < 0 ? "…" : text[start..space] + "\u00A0…";
    }
}
