using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction;

/// <summary>Says which sectors a text is about, one to five, from weighted phrases.</summary>
/// <remarks>
/// A phrase's occurrences are added up, those in the title and in the lead counting more, and damped, so that a word
/// repeated does not outweigh several different ones. A sector is a tag if its sum is a good part of the highest
/// one's. One pass over the words; safe for use by several threads.
/// </remarks>
internal sealed class SectorTagger
{
    // Found by trying values on labelled news of 2025; the result changes little within a third of each.
    private const float TitleFactor = 3f;
    private const float LeadFactor = 1.6f;
    private const int LeadWords = 60;
    private const float SmallestShare = 0.35f;
    private const float SmallestScore = 5f;
    private const int MaximumTags = 5;
    private const int MaximumPhrases = 8;

    private readonly SectorLexicon _lexicon;

    /// <summary>Prepares a vocabulary's sectors.</summary>
    public SectorTagger(NewsVocabulary vocabulary) => _lexicon = new SectorLexicon(vocabulary);

    /// <summary>The sectors, best first; none where nothing speaks for any.</summary>
    /// <param name="title">The headline, or "".</param>
    /// <param name="body">The text, or "".</param>
    public IReadOnlyList<SectorEvidence> Tag(string title, string body)
    {
        var found = new Dictionary<int, Tally>();
        Count(title, isTitle: true, found);
        Count(body, isTitle: false, found);
        var scores = new float[_lexicon.Sectors.Count];
        foreach (var (phrase, tally) in found)
        {
            float amount = Damp(tally.Amount);
            foreach (var (sector, weight) in _lexicon.Evidence(phrase >> 1, (phrase & 1) != 0))
            {
                scores[sector] += weight * amount;
            }
        }

        return Choose(scores, found);
    }

    /// <summary>The sums of all sectors by tag, for those who learn weights.</summary>
    internal IReadOnlyDictionary<string, float> Score(string title, string body)
    {
        var found = new Dictionary<int, Tally>();
        Count(title, isTitle: true, found);
        Count(body, isTitle: false, found);
        var scores = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var (phrase, tally) in found)
        {
            foreach (var (sector, weight) in _lexicon.Evidence(phrase >> 1, (phrase & 1) != 0))
            {
                string tag = _lexicon.Sectors[sector];
                scores[tag] = scores.GetValueOrDefault(tag) + (weight * Damp(tally.Amount));
            }
        }

        return scores;
    }

    private static float Damp(float amount) => MathF.Log2(1f + amount);

    private void Count(string text, bool isTitle, Dictionary<int, Tally> found)
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
            float amount = isTitle ? TitleFactor : i < LeadWords ? LeadFactor : 1f;
            if (found.TryGetValue(key, out var tally))
            {
                found[key] = tally with { Amount = tally.Amount + amount };
            }
            else
            {
                int end = words.Words[i + length - 1].End;
                found.Add(key, new Tally(amount, isTitle, first.Start, end - first.Start));
            }

            i += length;
        }
    }

    private List<SectorEvidence> Choose(float[] scores, Dictionary<int, Tally> found)
    {
        var tags = new List<SectorEvidence>();
        float best = scores.Length == 0 ? 0 : scores.Max();
        float threshold = Math.Max(SmallestScore, best * SmallestShare);
        while (tags.Count < MaximumTags)
        {
            int sector = BestOf(scores);
            if (sector < 0 || scores[sector] < threshold)
            {
                break;
            }

            tags.Add(new SectorEvidence(_lexicon.Sectors[sector], scores[sector], PhrasesOf(sector, found)));
            scores[sector] = 0;
        }

        return tags;
    }

    private static int BestOf(float[] scores)
    {
        int best = -1;
        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i] > (best < 0 ? 0 : scores[best]))
            {
                best = i;
            }
        }

        return best;
    }

    private List<SectorPhrase> PhrasesOf(int sector, Dictionary<int, Tally> found)
    {
        var phrases = new List<SectorPhrase>();
        foreach (var (phrase, tally) in found)
        {
            foreach (var (other, weight) in _lexicon.Evidence(phrase >> 1, (phrase & 1) != 0))
            {
                if (other == sector)
                {
                    string place = tally.InTitle ? "title" : "body";
                    phrases.Add(new SectorPhrase(place, tally.Start, tally.Length, weight * Damp(tally.Amount)));
                }
            }
        }

        phrases.Sort(ByWeight);
        return phrases.Count > MaximumPhrases ? phrases[..MaximumPhrases] : phrases;
    }

    private static int ByWeight(SectorPhrase a, SectorPhrase b) =>
        a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight)
            : a.In != b.In ? string.CompareOrdinal(b.In, a.In) : a.Start.CompareTo(b.Start);

    private readonly record struct Tally(float Amount, bool InTitle, int Start, int Length);
}
