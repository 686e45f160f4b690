using System.Globalization;

namespace NewsSearch.Queries;

/// <summary>An operator between two parts of a text.</summary>
/// <param name="Kind">How they must stand to each other.</param>
/// <param name="Distance">How many words may stand between them; 0 for sentences and paragraphs.</param>
internal readonly record struct ProximityOperator(ProximityKind Kind, int Distance)
{
    /// <summary>What NEAR and BEFORE mean without a number.</summary>
    public const int UsualDistance = 5;

    /// <summary>More words between two find hardly anything that AND would not.</summary>
    public const int MostDistance = 10_000;

    /// <summary>Reads the word in capitals; the number may be left out.</summary>
    /// <param name="word">An operator of <see cref="QueryOperator.Near"/>.</param>
    /// <param name="isTooFar">Whether its number is greater than the greatest, which was taken.</param>
    public static ProximityOperator Read(ReadOnlySpan<char> word, out bool isTooFar)
    {
        isTooFar = false;
        if (word is "SENT" or "PARA")
        {
            return new(word is "SENT" ? ProximityKind.Sentence : ProximityKind.Paragraph, 0);
        }

        var kind = word[0] == 'N' ? ProximityKind.Near : ProximityKind.Before;
        int slash = word.IndexOf('/');
        if (slash < 0)
        {
            return new(kind, UsualDistance);
        }

        isTooFar = !int.TryParse(
            word[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int distance)
            || distance > MostDistance;
        return new(kind, isTooFar ? MostDistance : distance);
    }

    /// <summary>As it is typed.</summary>
    public override string ToString() => Kind switch
    {
        ProximityKind.Sentence => "SENT",
        ProximityKind.Paragraph => "PARA",
        ProximityKind.Near => string.Create(CultureInfo.InvariantCulture, $"NEAR/{Distance}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"BEFORE/{Distance}"),
    };
}
