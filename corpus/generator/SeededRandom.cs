namespace NewsSearch.Corpus;

/// <summary>Random numbers that are the same on every machine and every version of the runtime.</summary>
/// <remarks>
/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014). System.Random
/// promises no sequence across versions, and a corpus must not change under the benchmarks that name it.
/// </remarks>
internal struct SeededRandom
{
    // 2^64 divided by the golden ratio, made odd: the increment that the paper gives.
    private const ulong Increment = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>Starts the stream that belongs to a seed and a number within it.</summary>
    /// <remarks>Each item has its own stream, so that item 7 is the same however many items are asked for.</remarks>
    public SeededRandom(ulong seed, ulong stream) => _state = Mix(seed + Increment) ^ Mix((stream * Increment) + 1);

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        _state += Increment;
        return Mix(_state);
    }

    /// <summary>A number from 0 to below <paramref name="bound"/>.</summary>
    /// <remarks>Lemire's multiply and shift without rejection: a bias below bound / 2^32 is harmless here.</remarks>
    public int Next(int bound) => (int)(((NextBits() >> 32) * (ulong)bound) >> 32);

    /// <summary>True in <paramref name="percent"/> of a hundred cases.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
