using NewsSearch.Queries;

namespace NewsSearch.Tests.Oracles;

/// <summary>Random queries of every type over the words and values of a corpus.</summary>
internal sealed class RandomQueries(RandomCorpus corpus, Random random)
{
    private static readonly float[] Boosts = [0, 1e-3f, 0.5f, 1, 2, 3.7f, 100, 1e6f];

    /// <summary>The next query.</summary>
    public Query Next() => random.Next(24) switch
    {
        0 or 1 => Word(),
        2 => new AndQuery(Words(2, 6)),
        3 => new AndQuery([.. Pair().Select(word => new WordQuery(word)), .. Words(0, 2)]),
        4 or 5 => new OrQuery(Words(2, 9)),
        6 => new OrQuery(random.Next(4) == 0 ? Words(60, 300) : Words(10, 60)),
        7 => Phrase(),
        8 => new AndQuery([Phrase(), Any(1)]),
        9 => new OrQuery([Phrase(), Word(), Any(1)]),
        10 => Pattern(),
        11 => new OrQuery([Pattern(), Pattern(), Word()]),
        12 => new AndQuery([Word(), new NotQuery(Any(1))]),
        13 => Bare(),
        14 => new AndQuery([.. Words(1, 4), Filter()]),
        15 => new OrQuery([.. Words(1, 4).Select(word => new BoostQuery(word, Boosts[random.Next(Boosts.Length)]))]),
        16 or 17 => Near(),
        18 => new OrQuery([Near(), Word(), Any(1)]),
        19 => new AndQuery([Near(), Any(2)]),
        _ => Any(3),
    };

    private Query Any(int depth) => random.Next(depth == 0 ? 9 : 17) switch
    {
        0 or 1 or 2 or 3 => Word(),
        4 => Phrase(),
        5 or 6 => Pattern(),
        7 => Filter(),
        8 => random.Next(4) == 0 ? new MatchAllQuery() : Word(),
        9 or 10 => new AndQuery(Parts(depth)),
        11 or 12 or 13 => new OrQuery(Parts(depth)),
        14 => new NotQuery(Any(depth - 1)),
        15 => Near(),
        _ => new BoostQuery(Any(depth - 1), Boosts[random.Next(Boosts.Length)]),
    };

    private Query Bare() => random.Next(5) switch
    {
        0 => new NotQuery(Any(1)),
        1 => Filter(),
        2 => new OrQuery([Filter(), Filter()]),
        3 => new WordQuery(CorpusWords.StopWord),
        _ => new MatchAllQuery(),
    };

    private Query[] Parts(int depth) =>
        [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => Any(depth - 1))];

    private WordQuery[] Words(int least, int end) =>
        [.. Enumerable.Range(0, random.Next(least, end)).Select(_ => Word())];

    private WordQuery Word() => new WordQuery(Text(), Field());

    private string Text() => random.Next(24) switch
    {
        0 => CorpusWords.StopWord,
        1 => "zzunknown",
        < 4 => corpus.Words.Common[random.Next(corpus.Words.Common.Length)],
        < 7 => corpus.Words.Common[random.Next(5)],
        < 15 => Planted(),
        _ => corpus.Words.Draw(random),
    };

    private string Planted() => corpus.Words.Planted[random.Next(corpus.Words.Planted.Length)];

    /// <summary>
    /// Two planted words, often one of every document and one at the ends of blocks: where this one leads, the other
    /// must jump far.
    /// </summary>
    private string[] Pair()
    {
        int dense = CorpusPlaces.Everywhere[random.Next(CorpusPlaces.Everywhere.Length)];
        int edge = CorpusPlaces.Edges[random.Next(CorpusPlaces.Edges.Length)];
        return random.Next(2) == 0
            ? [Planted(), Planted()]
            : [corpus.Words.Planted[dense], corpus.Words.Planted[edge]];
    }

    private QueryField Field() => random.Next(6) == 0 ? QueryField.Title : QueryField.Any;

    /// <summary>Words as they stand in an item, or nearly so; or any words.</summary>
    private PhraseQuery Phrase()
    {
        string[] pair = Pair();
        if (pair[0] != pair[1] && random.Next(3) == 0)
        {
            // Planted words stand side by side in the order of their places, at the end of an item.
            return new PhraseQuery(string.Join(' ', pair), random.Next(12), Field());
        }

        var documents = corpus.Searcher.State.Documents;
        string text = random.Next(4) == 0 || documents.Length == 0 ? $"{Text()} {Text()}" : "";
        for (int tries = 0; text.Length == 0 && tries < 10; tries++)
        {
            var item = documents[random.Next(documents.Length)].Item;
            string[] words = $"{item.Title} {item.Body}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int start = random.Next(words.Length), length = random.Next(2, 5);
            string[] part = [.. words.Skip(start).Take(length).Where((_, i) => i == 0 || random.Next(5) > 0)];
            if (random.Next(4) == 0)
            {
                random.Shuffle(part);
            }

            text = part.Length > 1 ? string.Join(' ', part) : "";
        }

        text = text.Length == 0 ? $"{Text()} {Text()}" : text;
        int slop = random.Next(2) == 0 && corpus.AreDistinct(text.Split(' ')) ? random.Next(1, 9) : 0;
        return new PhraseQuery(text, slop, Field());
    }

    private ProximityQuery Near()
    {
        int count = random.Next(3) == 0 ? random.Next(3, 5) : 2;
        return new(
            [.. Enumerable.Range(0, count).Select(_ => Operand(1))],
            [.. Enumerable.Range(1, count - 1).Select(_ => Operator())]);
    }

    // An index like Lucene's knows neither sentences nor stop words.
    private bool KnowsAll => corpus.Shape.Similarity == Similarity.Combined;

    private ProximityOperator Operator() => (ProximityKind)random.Next(KnowsAll ? 4 : 2) switch
    {
        ProximityKind.Sentence => new(ProximityKind.Sentence, 0),
        ProximityKind.Paragraph => new(ProximityKind.Paragraph, 0),
        var kind => new(kind, random.Next(3) == 0 ? 0 : random.Next(30)),
    };

    private Query Counting(Func<Query> draw)
    {
        var query = draw();
        while (!KnowsAll && query is WordQuery or PhraseQuery && new PlainLeaves(query, corpus.Terms).All.Count == 0)
        {
            query = draw();
        }

        return query;
    }

    private Query Operand(int depth) => random.Next(depth == 0 ? 9 : 13) switch
    {
        < 5 => Counting(Word),
        5 => new WordQuery(corpus.Words.Planted[CorpusPlaces.Everywhere[random.Next(3)]]),
        6 or 7 => Counting(Phrase),
        8 => Pattern(),
        9 or 10 => new OrQuery([Operand(0), Operand(0)]),
        11 => new BoostQuery(Operand(0), Boosts[random.Next(Boosts.Length)]),
        _ => Near(),
    };

    private Query Pattern()
    {
        string word = random.Next(3) == 0 ? Planted() : corpus.Words.Draw(random);
        int cut = random.Next(1, word.Length + 1);
        char[] wild = word.ToCharArray();
        wild[random.Next(wild.Length)] = "*?"[random.Next(2)];
        return random.Next(6) switch
        {
            0 or 1 => new PrefixQuery(word[..cut], Field()),
            2 => new WildcardQuery(new(wild), Field()),
            3 => new WildcardQuery("*" + word[^cut..], Field()),
            _ => new FuzzyQuery(random.Next(2) == 0 ? word : word[..cut], random.Next(1, 3), Field()),
        };
    }

    private Query Filter()
    {
        if (random.Next(2) == 0)
        {
            var (field, values) = CorpusItems.Values.ElementAt(random.Next(CorpusItems.Values.Count));
            return new FacetQuery(field, values[Math.Min(random.Next(values.Length), random.Next(values.Length))]);
        }

        var day = new DateBound.Calendar(DateOnly.FromDateTime(CorpusItems.Now.Date).AddDays(-random.Next(120)));
        var moment = new DateBound.Moment(CorpusItems.Now.AddSeconds(-random.Next(100 * 86_400)));
        return random.Next(4) switch
        {
            0 => new DateQuery(day, null),
            1 => new DateQuery(null, moment),
            2 => new DateQuery(day, new DateBound.Calendar(day.Day.AddDays(random.Next(60)))),
            _ => new DateQuery(moment, new DateBound.Moment(moment.Instant.AddHours(random.Next(1000)))),
        };
    }
}
