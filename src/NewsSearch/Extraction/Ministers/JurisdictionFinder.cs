using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction.Ministers;

/// <summary>Says whose minister a person is where the words of the office do not.</summary>
/// <remarks>
/// First what a place of the article says, then what the vocabulary knows, then, for provincial offices, the province
/// of
/// the sentence or of the dateline, at last the country that the article has named most so far.
/// </remarks>
internal sealed class JurisdictionFinder(
    IReadOnlyList<Mention> countries,
    string title,
    string body,
    string? dateline,
    NewsVocabulary vocabulary,
    DateOnly? day)
{
    /// <summary>The country or province, or null where the article names none.</summary>
    /// <param name="person">The person.</param>
    /// <param name="home">The country whose ministers the article names without saying whose, if known.</param>
    public string? Of(MinisterPerson person, string? home)
    {
        if ((person.Jurisdiction ?? Known(person) ?? person.Neighbour) is { } told)
        {
            return told;
        }

        if (CountryOfCityBefore(person.FirstOffset) is { } near)
        {
            return near;
        }

        if (ProvinceOfGovernment(person.FirstOffset) is { } government)
        {
            return government;
        }

        if (person.IsProvincial || person.Kind is OfficeKind.Chief or OfficeKind.DeputyChief)
        {
            return DatelineProvince() ?? NearestProvince(person.FirstOffset) ?? ProvinceOfTitle()
                ?? Country(person.FirstOffset);
        }

        // The ministers of a country are known better than those of its provinces: a dateline from a provincial capital
        // makes a minister whom the vocabulary does not know the province's, unless the text calls him federal.
        string? country = home ?? Country(person.FirstOffset);
        if (country is not null && IsHeldByAnother(person, country))
        {
            return MostNamedBut(country) ?? country;
        }

        return person is { Key: null, IsFederal: false, Kind: OfficeKind.Minister, Portfolio: { } subject }
            && !PortfolioTable.IsCountryWide(subject)
            && DatelineProvince() is { } province && province.StartsWith(country ?? "", StringComparison.Ordinal)
            ? province
            : country;
    }

    /// <summary>
    /// A country has one foreign minister: where the vocabulary knows him, another is another country's.
    /// </summary>
    private bool IsHeldByAnother(MinisterPerson person, string country)
    {
        if (person.Key is not null || day is null || person.Portfolio is not ("Foreign Affairs" or "Prime Minister"))
        {
            return false;
        }

        foreach (var known in vocabulary.People)
        {
            foreach (var office in known.Offices)
            {
                if (office.Jurisdiction == country && office.HeldOn(day)
                    && PortfolioName.Of(office.Portfolio) == person.Portfolio)
                {
                    return !NameMatching.AreCompatible(person.Words, NameMatching.Words(known.Name));
                }
            }
        }

        return false;
    }

    private string? MostNamedBut(string country) => countries.Where(mention => mention.Value != country)
        .CountBy(mention => mention.Value).OrderByDescending(count => count.Value).Select(count => count.Key)
        .FirstOrDefault();

    /// <summary>
    /// The country of a known minister whom the article names without a country, as papers do at home.
    /// </summary>
    public string? Home(IReadOnlyList<MinisterPerson> people)
    {
        foreach (var person in people)
        {
            if (person.Jurisdiction is null && Known(person) is { } code)
            {
                return code.Split('-')[0];
            }
        }

        // Without a dateline, a state's chief minister or a federal minister tells whose papers write so.
        return countries.Any(mention => mention.By == "dateline") ? null
            : people.FirstOrDefault(person => person.Jurisdiction is not null
                && (person.IsFederal || person.Kind == OfficeKind.Chief))?.Jurisdiction!.Split('-')[0];
    }

    private string? Known(MinisterPerson person)
    {
        if (person.Key is null || !vocabulary.TryGetPerson(person.Key, out var known))
        {
            return null;
        }

        string? any = null;
        foreach (var office in known.Offices)
        {
            if (office.HeldOn(day))
            {
                if (person.Portfolio is { } said && PortfolioName.Join(office.Portfolio, said) is var joined
                    && (joined == said || joined == office.Portfolio))
                {
                    return office.Jurisdiction;
                }

                any ??= office.Jurisdiction;
            }
        }

        return any;
    }

    /// <summary>"In New Delhi, Energy Minister A said": the sentence opens with a city of his country.</summary>
    private string? CountryOfCityBefore(int offset)
    {
        const int longest = 40;
        var before = body.AsSpan(0, Math.Min(offset, body.Length));
        before = before[Math.Max(0, before.Length - longest)..];
        int at = before.LastIndexOf("In ");
        bool opens = at == 0 ? offset == before.Length : at > 0 && before[at - 1] is '\n' or ' ' or '“' or '"';
        return opens && before.EndsWith(", ") && before[(at + 3)..^2] is { IsEmpty: false } city
            && !city.ContainsAny(",.\n") ? FacetFiller.CountryOf(city.ToString(), vocabulary) : null;
    }

    /// <summary>"…, Government of Punjab" in the paragraph says that its officers are the province's.</summary>
    private string? ProvinceOfGovernment(int offset)
    {
        int end = body.IndexOf('\n', offset);
        var rest = body.AsSpan(offset, (end < 0 ? body.Length : end) - offset);
        int at = rest.IndexOf("Government of ", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || rest[..at].Contains(". ", StringComparison.Ordinal))
        {
            return null;
        }

        var words = new WordList(rest[(at + 14)..Math.Min(rest.Length, at + 60)].ToString());
        return new PlaceIndex(words, []).TryStarting(0, out string code, out _) ? code : null;
    }

    /// <summary>There are two Hyderabads: the province counts only where the dateline is its country's.</summary>
    private string? DatelineProvince()
    {
        string? province = SubdivisionTable.OfDateline(dateline);
        foreach (var mention in countries)
        {
            if (mention.By == "dateline" && province?.StartsWith(mention.Value, StringComparison.Ordinal) == false)
            {
                return null;
            }
        }

        return province;
    }

    private string? ProvinceOfTitle()
    {
        var words = new WordList(title);
        var places = new PlaceIndex(words, []);
        for (int i = 0; i < words.Count; i++)
        {
            if (places.TryStarting(i, out string code, out _))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>The province named last before an office, else first behind it.</summary>
    private string? NearestProvince(int offset)
    {
        const int window = 4_000;
        int start = Math.Max(0, offset - window);
        var words = new WordList(body[start..Math.Min(body.Length, offset + window)]);
        var places = new PlaceIndex(words, []);
        string? nearest = null;
        for (int i = 0; i < words.Count; i++)
        {
            if (places.TryStarting(i, out string code, out _))
            {
                if (nearest is not null && start + words[i].Start > offset)
                {
                    break;
                }

                nearest = code;
            }
        }

        return nearest;
    }

    /// <summary>
    /// The dateline's country, since papers leave out their own; without one the country named most up to the office,
    /// among equals the one that the article names most, and among these the one named last. An envoy's country is
    /// a guest.
    /// </summary>
    private string? Country(int offset)
    {
        var before = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        var early = new List<string>();
        foreach (var mention in countries)
        {
            if (mention.By == "dateline")
            {
                return mention.Value;
            }

            if (!IsEnvoys(mention))
            {
                all[mention.Value] = all.GetValueOrDefault(mention.Value) + 1;
                if (mention.In == "title" || mention.Start < offset)
                {
                    early.Add(mention.Value);
                    before[mention.Value] = before.GetValueOrDefault(mention.Value) + 1;
                }
            }
        }

        string? best = null;
        foreach (string code in early)
        {
            best = best is null || before[code] > before[best]
                || (before[code] == before[best] && all[code] >= all[best]) ? code : best;
        }

        best ??= all.Count == 0 ? null : all.MaxBy(count => count.Value).Key;
        return best ?? (countries.Count > 0 ? countries[0].Value : null);
    }

    /// <summary>"The Netherlands Ambassador to Nigeria", "Kenya's envoy".</summary>
    private bool IsEnvoys(Mention mention)
    {
        if (mention.In != "body" || mention.Start + mention.Length > body.Length)
        {
            return false;
        }

        const int longest = 24;
        var rest = body.AsSpan(mention.Start + mention.Length);
        rest = rest[..Math.Min(rest.Length, longest)];
        rest = rest is ['\'' or '’', 's', ..] ? rest[2..] : rest;
        return rest.StartsWith(" ambassador", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith(" envoy", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith(" high commissioner", StringComparison.OrdinalIgnoreCase);
    }
}
