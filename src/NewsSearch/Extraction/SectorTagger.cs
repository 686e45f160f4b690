using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction;

/// <summary>Says which sectors a text is about, one to five, from weighted phrases.</summary>
/// <remarks>
/// Phrases are found in one pass over the words, the longest at each place; what they say is added up by sector,
/// and <see cref="SectorDecision"/> takes those that have enough of it. Safe for use by several threads.
/// </remarks>
internal sealed class SectorTagger
{
    private const int MaximumTags = 5;
    private const int MaximumPhrases = 8;

    // Words below it, such as "women" or "road", stand in stories of any sector.
    private const float ClearWeight = 3f;

    // About the first three sentences.
    private const int LeadWords = 80;

    // One clear word; below that even the best sector is a guess.
    private const float SmallestScore = 4f;

    private readonly SectorLexicon _lexicon;

    /// <summary>Prepares a vocabulary's sectors.</summary>
    public SectorTagger(NewsVocabulary vocabulary) => _lexicon = new SectorLexicon(vocabulary);

    /// <summary>The sectors, best first; none where nothing speaks for any.</summary>
    /// <param name="title">The headline, or "".</param>
    /// <param name="body">The text, or "".</param>
    public IReadOnlyList<SectorEvidence> Tag(string title, string body) => Tag(title, body, SectorDecision.Weights);

    /// <summary>As <see cref="Tag(string, string)"/>, decided by other weights.</summary>
    internal IReadOnlyList<SectorEvidence> Tag(string title, string body, ReadOnlySpan<float> weights)
    {
        var found = Count(title, body);
        var scores = Add(found);
        var tags = new List<SectorEvidence>();
        for (int rank = 0; rank < Math.Min(MaximumTags, scores.Length); rank++)
        {
            if (scores[rank].Total >= SmallestScore && (rank == 0 || SectorDecision.IsTag(scores, rank, weights)))
            {
                int sector = scores[rank].Sector;
                tags.Add(new SectorEvidence(_lexicon.Sectors[sector], scores[rank].Total, PhrasesOf(sector, found)));
            }
        }

        return tags;
    }

    /// <summary>
    /// What describes each sector of a text to <see cref="SectorDecision"/>, for those who learn its weights.
    /// </summary>
    internal IReadOnlyList<KeyValuePair<string, float[]>> Describe(string title, string body)
    {
        var scores = Add(Count(title, body));
        var described = new List<KeyValuePair<string, float[]>>();
        for (int rank = 0; rank < scores.Length; rank++)
        {
            var features = new float[SectorDecision.FeatureCount];
            SectorDecision.Describe(scores, rank, features);
            described.Add(new(_lexicon.Sectors[scores[rank].Sector], features));
        }

        return described;
    }

    private Dictionary<int, SectorTally> Count(string title, string body)
    {
        var found = new Dictionary<int, SectorTally>();
        Count(title, isTitle: true, found);
        Count(body, isTitle: false, found);
        return found;
    }

    private void Count(string text, bool isTitle, Dictionary<int, SectorTally> found)
    {
        using var words = TextWords.Scan(text, _lexicon.Words);
        for (int i = 0; i < words.Count;)
        {
            int length = _lexicon.Trie.Match(words, i, out int phrase);
            if (length == 0)
            {
                i++;
                continue;
            }

            var first = words.Words[i];
            bool inCapitals = length == 1 && first.Case == WordCase.Upper && !words.AllCapitals;
            int key = (phrase << 1) | (inCapitals ? 1 : 0);
            if (!found.TryGetValue(key, out var tally))
            {
                tally = new SectorTally(0, 0, 0, isTitle, first.Start, words.Words[i + length - 1].End - first.Start);
            }

            found[key] = isTitle ? tally with { Title = tally.Title + 1 }
                : i < LeadWords ? tally with { Lead = tally.Lead + 1 }
                : tally with { Rest = tally.Rest + 1 };
            i += length;
        }
    }

    // The sectors that something speaks for, best first.
    private SectorScore[] Add(Dictionary<int, SectorTally> found)
    {
        var scores = new SectorScore[_lexicon.Sectors.Count];
        foreach (var (phrase, tally) in found)
        {
            foreach (var (sector, weight) in _lexicon.Evidence(phrase >> 1, (phrase & 1) != 0))
            {
                var score = scores[sector];
                scores[sector] = new SectorScore(
                    sector,
                    score.Total + (weight * tally.Amount),
                    score.Title + (weight * tally.TitleAmount),
                    score.Lead + (weight * tally.LeadAmount),
                    score.Phrases + (weight >= ClearWeight ? 1 : 0));
            }
        }

        scores = Array.FindAll(scores, score => score.Total > 0);
        Array.Sort(scores, (a, b) => a.Total != b.Total ? b.Total.CompareTo(a.Total) : a.Sector.CompareTo(b.Sector));
        return scores;
    }

    private List<SectorPhrase> PhrasesOf(int sector, Dictionary<int, SectorTally> found)
    {
        var phrases = new List<SectorPhrase>();
        foreach (var (phrase, tally) in found)
        {
            foreach (var (other, weight) in _lexicon.Evidence(phrase >> 1, (phrase & 1) != 0))
            {
                if (other == sector)
                {
                    string place = tally.InTitle ? "title" : "body";
                    phrases.Add(new SectorPhrase(place, tally.Start, tally.Length, weight * tally.Amount));
                }
            }
        }

        phrases.Sort(ByWeight);
        return phrases.Count > MaximumPhrases ? phrases[..MaximumPhrases] : phrases;
    }

    private static int ByWeight(SectorPhrase a, SectorPhrase b) =>
        a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight)
            : a.In != b.In ? string.CompareOrdinal(b.In, a.In) : a.Start.CompareTo(b.Start);
}
