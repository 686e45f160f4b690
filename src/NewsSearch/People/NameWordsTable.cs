using System.Collections.Frozen;

namespace NewsSearch.People;

/// <summary>Words that some writers add to a name and others leave out.</summary>
internal static class NameWordsTable
{
    private static readonly FrozenSet<string> Honorifics = new[]
    {
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "senator", "sen", "engr", "engineer", "er", "sir", "lord",
        "lady", "dame", "baroness", "general", "gen", "lt", "lieutenant", "col", "colonel", "brig", "brigadier", "maj",
        "major", "capt", "captain", "admiral", "retd", "rtd", "retired", "justice", "barrister", "advocate", "adv",
        "hon", "honourable", "honorable", "excellency", "prince", "princess", "sheikha", "mohtarma", "madam", "shri",
        "smt", "pm", "cm", "fm", "dpm", "mna", "mpa", "mp", "minister", "premier", "doctor", "haji", "hafiz", "alhaj",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Titles of families, written as a part of the name or not at all; two different ones tell people apart.
    private static readonly FrozenSet<string> Titles = new[]
    {
        "syed", "sayed", "sayyed", "syeda", "mian", "malik", "sardar", "rana", "khawaja", "khwaja", "makhdoom", "mir",
        "nawab", "nawabzada", "raja", "sheikh", "shaikh", "shaykh", "pir", "chaudhry", "chaudhary", "choudhry",
        "choudhary", "chaudhri", "ch", "rao", "mirza", "agha", "sahibzada", "maulana", "molana", "mufti", "moulana",
    }.ToFrozenSet(StringComparer.Ordinal);

    // One name, so common as a first one that it is left out or shortened at will.
    private static readonly FrozenSet<string> Muhammads = new[]
    {
        "muhammad", "mohammad", "mohammed", "muhammed", "mohamed", "mohamad", "muhamad", "mohd", "muhd", "md", "mohamud",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Particles = new[]
    {
        "ul", "ur", "ud", "uz", "us", "al", "el", "bin", "bint", "ibn", "ben", "de", "da", "van", "von", "der", "e",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is a title of courtesy or office, which is no part of a name.</summary>
    public static bool IsHonorific(string word) => Honorifics.Contains(word);

    /// <summary>Whether a folded word is the title of a family.</summary>
    public static bool IsTitle(string word) => Titles.Contains(word);

    /// <summary>Whether a folded word is a spelling of Muhammad.</summary>
    public static bool IsMuhammad(string word) => Muhammads.Contains(word);

    /// <summary>Whether a folded word only joins others.</summary>
    public static bool IsParticle(string word) => Particles.Contains(word);
}
