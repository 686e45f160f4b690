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
    /// <param name="problem">What is wrong with its number, as a sentence; null where nothing is.</param>
    public static ProximityOperator Read(ReadOnlySpan<char> word, out string? problem)
    {
        problem = null;
        int slash = word.IndexOf('/');
        string name = (slash < 0 ? word : word[..slash]).ToString();
        var kind = name switch
        {
            "NEAR" => ProximityKind.Near,
            "BEFORE" => ProximityKind.Before,
            "SENT" => ProximityKind.Sentence,
            _ => ProximityKind.Paragraph,
        };
        var usual = new ProximityOperator(
            kind, kind is ProximityKind.Near or ProximityKind.Before ? UsualDistance : 0);
        if (slash < 0)
        {
            return usual;
        }

        var number = word[(slash + 1)..];
        if (usual.Distance == 0)
        {
            problem = $"{name} takes no number; it was left out.";
            return usual;
        }

        if (number.IsEmpty || number.ContainsAnyExceptInRange('0', '9'))
        {
            problem = $"Behind {name}/ a number of words is expected; {UsualDistance} was taken.";
            return usual;
        }

        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int distance)
            || distance > MostDistance)
        {
            problem = $"At most {MostDistance} words may stand between, which was taken.";
            return new(kind, MostDistance);
        }

        return new(kind, distance);
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
