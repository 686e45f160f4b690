using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction.Ministers;

/// <summary>The ministers of one article: mentions put together to people, people to names of the vocabulary.</summary>
internal sealed class MinisterRoster(NewsVocabulary vocabulary, DateOnly? day)
{
    /// <summary>The place of what only a headline says: offsets of people are the body's.</summary>
    private const int InHeadline = int.MaxValue;

    /// <summary>Several cabinets; a text that names more is no article, and its cost must not grow with them.</summary>
    private const int MostPeople = 200;

    private readonly List<MinisterPerson> _people = [];

    /// <summary>The people, in the order of the text.</summary>
    public IReadOnlyList<MinisterPerson> People => _people;

    /// <summary>Puts the mentions of a text together, full names before the short ones that refer to them.</summary>
    public void Add(List<MinisterMention> mentions)
    {
        foreach (var mention in mentions.OrderByDescending(mention => NameMatching.Words(mention.Name.Text).Length)
            .ThenBy(mention => mention.Start).ToList())
        {
            Add(mention);
        }

        _people.Sort((a, b) => a.FirstOffset.CompareTo(b.FirstOffset));
    }

    /// <summary>
    /// Adds known people whom the text names where it names their offices without them: "the Chinese foreign minister
    /// visited … Wang Yi's visit".
    /// </summary>
    public void AddHolders(List<Office> unnamed, string body)
    {
        // An article that leaves more offices open is a list of offices.
        const int most = 8;
        foreach (var office in unnamed.Where(office => office.Jurisdiction is not null)
            .DistinctBy(office => (office.Jurisdiction, office.Portfolio)).Take(most))
        {
            foreach (var person in vocabulary.People)
            {
                if (person.Offices.Any(known => known.Jurisdiction == office.Jurisdiction && day is not null
                    && known.HeldOn(day) && Fits(known.Portfolio, office.Portfolio!))
                    && !_people.Exists(other => other.Key == person.Name)
                    && Find(NameMatching.Words(person.Name)) is null && OffsetOf(person, body) is { } offset)
                {
                    _people.Add(new MinisterPerson(person.Name, NameMatching.Words(person.Name))
                    {
                        Key = person.Name,
                        Kind = office.Kind,
                        Portfolio = office.Portfolio,
                        Jurisdiction = office.Jurisdiction,
                        FirstOffset = offset,
                    });
                }
            }
        }

        _people.Sort((a, b) => a.FirstOffset.CompareTo(b.FirstOffset));
    }

    /// <summary>
    /// Adds mentions of a headline: only of people whom the body or the vocabulary knows, or where it is all.
    /// </summary>
    public void AddKnown(List<MinisterMention> mentions, bool alone)
    {
        mentions.RemoveAll(mention => !alone && NameMatching.Words(mention.Name.Text) is var words
            && Find(words) is null && Key(mention, words) is null);
        Add([.. mentions.Select(mention => mention with { Start = InHeadline })]);
    }

    /// <summary>The person of whose name these are the first, the last or all words.</summary>
    public MinisterPerson? FindExactly(string[] words)
    {
        MinisterPerson? found = null;
        foreach (var person in _people)
        {
            if (IsPartOf(words, person.Words))
            {
                if (found is not null)
                {
                    return null;
                }

                found = person;
            }
        }

        return found;
    }

    /// <summary>The person whom a name in this article means, if it can be only one.</summary>
    public MinisterPerson? Find(string[] words)
    {
        MinisterPerson? found = null;
        foreach (var person in _people)
        {
            if (NameMatching.AreCompatible(words, person.Words))
            {
                if (found is not null)
                {
                    return null;
                }

                found = person;
            }
        }

        return found;
    }

    private void Add(in MinisterMention mention)
    {
        string[] words = NameMatching.Words(mention.Name.Text);
        if (words.Length == 0)
        {
            return;
        }

        string? key = Key(mention, words);
        if (key is not null && IsPast(key))
        {
            return;
        }

        bool unsure = false;
        var person = (key is null ? null : _people.Find(p => p.Key == key)) ?? Best(words, mention, out unsure);
        if (person is null)
        {
            // A bare surname that two of the article's ministers share, or that nothing else tells about, is nobody's.
            if (unsure || _people.Count == MostPeople || (words.Length == 1 && key is null
                && mention is { Office.Kind: OfficeKind.Minister, Portfolio: null }))
            {
                return;
            }

            person = new MinisterPerson(mention.Name.Text, words)
            {
                Key = key,
                Kind = mention.Office.Kind,
                FirstOffset = mention.Start == InHeadline ? 0 : mention.Start,
            };
            _people.Add(person);
        }

        person.Take(mention);
    }

    /// <summary>Among several people of the same surname the office decides.</summary>
    private MinisterPerson? Best(string[] words, in MinisterMention mention, out bool unsure)
    {
        MinisterPerson? best = null;
        unsure = false;
        foreach (var person in _people)
        {
            if (!NameMatching.AreCompatible(words, person.Words))
            {
                continue;
            }

            bool same = mention.Portfolio is not null && person.Portfolio is not null
                && PortfolioName.Join(person.Portfolio, mention.Portfolio) is var joined
                && (joined == person.Portfolio || joined == mention.Portfolio);
            if (same)
            {
                return person;
            }

            unsure |= best is not null;
            best ??= person;
        }

        return unsure ? null : best;
    }

    private string? Key(in MinisterMention mention, string[] words)
    {
        // A short name such as "Dar", or another spelling, is the known person's only where the office is, too.
        if (vocabulary.Resolve("minister", mention.Name.Text) is { } key && vocabulary.TryGetPerson(key, out var person)
            && (words.Length > 1 || Holds(person, mention)))
        {
            return key;
        }

        var place = mention;
        return words.Length == 0 || mention.Portfolio is null
            ? null
            : KnownMinisters.Of(vocabulary).Find(words, known => Holds(known, place))?.Name;
    }

    /// <summary>Where a text gives somebody an office that was given up long ago, it tells of the past.</summary>
    private bool IsPast(string key)
    {
        // Whoever left an office stays its holder in the stories of the next weeks.
        const int weeks = 13;
        return day is { } date && vocabulary.TryGetPerson(key, out var person) && person.Offices.Count > 0
            && person.Offices.All(office => office.To?.AddDays(7 * weeks) < date);
    }

    /// <summary>Where a text writes one of a person's full names, or null.</summary>
    private static int? OffsetOf(KnownPerson person, string body)
    {
        foreach (string name in person.Aliases.Prepend(person.Name))
        {
            if (name.Contains(' ') && body.IndexOf(name, StringComparison.Ordinal) is >= 0 and var offset)
            {
                return offset;
            }
        }

        return null;
    }

    private bool Holds(KnownPerson person, MinisterMention mention)
    {
        foreach (var office in person.Offices)
        {
            if (office.HeldOn(day) && (mention.Portfolio is null || Fits(office.Portfolio, mention.Portfolio))
                && (mention.Jurisdiction is null || mention.Jurisdiction == office.Jurisdiction))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPartOf(string[] words, string[] name) => words.Length <= name.Length
        && (name.AsSpan(0, words.Length).SequenceEqual(words)
            || name.AsSpan(name.Length - words.Length).SequenceEqual(words));

    private static bool Fits(string known, string said) =>
        PortfolioName.Join(known, said) is var joined && (joined == known || joined == said);
}
