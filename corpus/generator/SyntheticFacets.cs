namespace NewsSearch.Corpus;

/// <summary>Draws ministers, countries and sectors so that few values hold most of the items.</summary>
internal sealed class SyntheticFacets
{
    // About as many office holders as a national archive of ten years names.
    private const int MinisterCount = 400;

    private readonly Minister[] _ministers = NameMinisters();
    private readonly ZipfSampler _minister = new(MinisterCount, 3);
    private readonly ZipfSampler _country = new(CountryTable.Rows.Length, 1);
    private readonly ZipfSampler _sector = new(SectorTable.Rows.Length, 4);
    private readonly ZipfSampler _outlet = new(PeopleTable.Outlets.Length, 1);

    /// <summary>None to three ministers; a third of all items name none.</summary>
    public IReadOnlyList<Minister> Ministers(ref SeededRandom random)
    {
        int roll = random.Next(100);
        int count = roll < 35 ? 0 : roll < 80 ? 1 : roll < 95 ? 2 : 3;
        return DrawDistinct(ref random, _ministers, _minister, count);
    }

    /// <summary>None to four countries.</summary>
    public IReadOnlyList<Country> Countries(ref SeededRandom random)
    {
        int roll = random.Next(100);
        int count = roll < 5 ? 0 : roll < 60 ? 1 : roll < 85 ? 2 : roll < 95 ? 3 : 4;
        return DrawDistinct(ref random, CountryTable.Rows, _country, count);
    }

    /// <summary>One to three sectors.</summary>
    public IReadOnlyList<(string Tag, string Portfolio, string[] Words)> Sectors(ref SeededRandom random)
    {
        int roll = random.Next(100);
        return DrawDistinct(ref random, SectorTable.Rows, _sector, roll < 50 ? 1 : roll < 85 ? 2 : 3);
    }

    /// <summary>The outlet of an item.</summary>
    public string Outlet(ref SeededRandom random) => PeopleTable.Outlets[_outlet.Next(ref random)];

    private static T[] DrawDistinct<T>(ref SeededRandom random, T[] values, ZipfSampler ranks, int count)
    {
        var drawn = new List<T>(count);
        while (drawn.Count < count)
        {
            var value = values[ranks.Next(ref random)];
            if (!drawn.Contains(value))
            {
                drawn.Add(value);
            }
        }

        return [.. drawn];
    }

    private static Minister[] NameMinisters()
    {
        // A stream that no item uses: item numbers stay below 2^32.
        var random = new SeededRandom(0, ulong.MaxValue);
        var country = new ZipfSampler(CountryTable.Rows.Length, 1);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var ministers = new List<Minister>(MinisterCount);
        while (ministers.Count < MinisterCount)
        {
            string name = PeopleTable.Given[random.Next(PeopleTable.Given.Length)] + " "
                + PeopleTable.Family[random.Next(PeopleTable.Family.Length)];
            string portfolio = SectorTable.Rows[random.Next(SectorTable.Rows.Length)].Portfolio;
            string jurisdiction = CountryTable.Rows[country.Next(ref random)].Code;
            if (taken.Add(name))
            {
                ministers.Add(new(name, portfolio, jurisdiction));
            }
        }

        return [.. ministers];
    }
}
