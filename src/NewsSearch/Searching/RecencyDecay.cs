namespace NewsSearch.Searching;

/// <summary>Halves scores with age.</summary>
/// <param name="HalfLife">The age at which a score has halved.</param>
/// <param name="Now">The moment that ages count from; future documents keep their score.</param>
/// <param name="Undated">What the scores of undated documents are multiplied with.</param>
internal sealed record RecencyDecay(TimeSpan HalfLife, DateTimeOffset Now, float Undated)
{
    /// <summary>What the score of a document of this date is multiplied with.</summary>
    public double Factor(long seconds)
    {
        if (seconds == long.MinValue)
        {
            return Undated;
        }

        double age = Now.ToUnixTimeSeconds() - (double)seconds;
        return age <= 0 ? 1 : Math.Exp(-Math.Log(2) * age / HalfLife.TotalSeconds);
    }
}
