using System.Text.Json;

namespace NewsSearch.Host.Tests.Page.Browser;

/// <summary>Items whose counts the browser tests know, beside whatever the corpus holds.</summary>
internal static class BrowserItems
{
    /// <summary>A text that would open a dialog if it were taken as markup.</summary>
    public const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    /// <summary>
    /// Twelve items have the word quillwork: seven on Kenya, four on Belarus, of which one is on both, and two on
    /// neither; a month each from January 2031 on, the last without a date.
    /// </summary>
    public static string Ndjson => string.Join('\n', Quillwork().Concat(Others()).Select(Line));

    private static IEnumerable<Dictionary<string, object?>> Quillwork()
    {
        for (int number = 1; number <= 12; number++)
        {
            string[] countries = number switch { <= 6 => ["KE"], 7 => ["KE", "BY"], <= 10 => ["BY"], _ => [] };
            yield return new()
            {
                ["id"] = $"quillwork/{number:00}",
                ["title"] = $"Guild number {number} shows its quillwork",
                ["body"] = $"The guild opened hall {number}.\nIts quillwork will be shown until the summer ends.",
                ["published"] = number == 12 ? null : $"2031-{number:00}-15",
                ["source"] = number % 2 == 0 ? "The Even Gazette" : "The Odd Gazette",
                ["url"] = "https://example.org/quillwork",
                ["countries"] = countries,
                ["sectors"] = new[] { "textiles" },
                ["ministers"] = Array.Empty<string>(),
            };
        }
    }

    private static IEnumerable<Dictionary<string, object?>> Others()
    {
        yield return new()
        {
            ["id"] = "script/1",
            ["title"] = $"Wirewood {Script} notice",
            ["body"] = $"A wirewood text {Script} goes on.\nwirewood \"><svg onload=alert(3)>",
            ["source"] = Script,
            ["author"] = Script,
            ["url"] = "javascript:alert(4)",
            ["published"] = "2031-03-01",
            ["ministers"] = new[] { Script },
            ["countries"] = Array.Empty<string>(),
            ["sectors"] = Array.Empty<string>(),
        };
        yield return new()
        {
            ["id"] = "arabic/1",
            ["title"] = "وزير التجارة يفتتح المعرض zaytun",
            ["body"] = "قال الوزير إن المعرض zaytun سيستمر حتى نهاية الشهر.",
            ["language"] = "ar",
            ["published"] = "2031-03-02T10:00:00+03:00",
            ["ministers"] = Array.Empty<string>(),
            ["countries"] = Array.Empty<string>(),
            ["sectors"] = Array.Empty<string>(),
        };
        string[] letters = ["Ada", "Bea", "Cid", "Dov", "Eli", "Fay", "Gus", "Hal", "Ivo", "Jon", "Kai", "Lea"];
        foreach (string letter in letters)
        {
            yield return new()
            {
                ["id"] = "copy/" + letter,
                ["title"] = "Sedgegrass harvest begins in the northern delta",
                ["body"] = "Farmers of the northern delta began to cut sedgegrass on Monday, two weeks later than in "
                    + "most years, because the water had stayed high until the middle of the month.",
                ["published"] = "2031-04-01",
                ["source"] = letter + " Herald",
                ["ministers"] = Array.Empty<string>(),
                ["countries"] = Array.Empty<string>(),
                ["sectors"] = Array.Empty<string>(),
            };
        }

        const string FairText = "NAIROBI: Kenya opens a fleecewort fair.\nWeavers from Kenya and Belarus met there.";
        yield return new()
        {
            ["id"] = "fair/1",
            ["title"] = "Kenyan fleecewort fair",
            ["body"] = FairText,
            ["published"] = "2031-03-03",
            ["ministers"] = Array.Empty<string>(),
            ["countries"] = new[] { "KE", "BY", "UG" },
            ["sectors"] = Array.Empty<string>(),
            ["mentions"] = new object[]
            {
                Mention("KE", "title", 0, 6, "adjective"),
                Mention("KE", "body", 0, 7, "dateline"),
                Mention("KE", "body", FairText.LastIndexOf("Kenya", StringComparison.Ordinal), 5, "name"),
                Mention("BY", "body", FairText.IndexOf("Belarus", StringComparison.Ordinal), 7, "name"),
                Mention("BY", "body", 5_000, 7, "name"),
            },
        };
    }

    private static object Mention(string value, string place, int start, int length, string by) => new
    {
        field = "country",
        value,
        @in = place,
        start,
        length,
        by,
    };

    private static string Line(Dictionary<string, object?> item) => JsonSerializer.Serialize(item);
}
