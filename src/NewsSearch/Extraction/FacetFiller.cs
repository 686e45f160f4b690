using System.Runtime.CompilerServices;
using NewsSearch.Extraction.Articles;
using NewsSearch.Extraction.Ministers;
using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction;

/// <summary>Fills in ministers, countries, sectors, fields of the user's own, and where the text names them.</summary>
internal static class FacetFiller
{
    /// <summary>Preparing a vocabulary for a pass over text costs more than the pass.</summary>
    private static readonly ConditionalWeakTable<NewsVocabulary, CountryFinder> Countries = [];

    private static readonly ConditionalWeakTable<NewsVocabulary, SectorTagger> Sectors = [];

    private static readonly ConditionalWeakTable<NewsVocabulary, FieldFinder> Fields = [];

    /// <summary>The country of the city of a dateline, or null.</summary>
    public static string? CountryOf(string? dateline, NewsVocabulary vocabulary) =>
        dateline is null ? null : Finder(vocabulary).Find("", "", dateline) is [var first, ..] ? first.Value : null;

    /// <summary>The item with its facets; given ones are resolved and stay.</summary>
    public static NewsItem Fill(NewsItem item, ExtractMode mode, ExtractionContext context)
    {
        var vocabulary = context.Vocabulary;

        // "… - Business - Daily Post" ends in the names of a section and a site, which are no words of the story.
        string title = item.TitleDerived ? "" : SiteSuffix.Strip(item.Title ?? "", item.Source);
        var countries = Finder(vocabulary).Find(title, item.Body ?? "", item.Dateline);
        var (ministers, ministerMentions) = MinisterExtractor.Find(item, countries, vocabulary);
        var tagger = Sectors.GetValue(vocabulary, static v => new SectorTagger(v));
        var evidence = IsOpen(item.Sectors, mode) ? tagger.Tag(title, item.Body ?? "") : [];
        var fields = Fields.GetValue(vocabulary, static v => new FieldFinder(v));
        var own = fields.IsEmpty ? [] : fields.Find(title, item.Body ?? "");
        bool openCountries = IsOpen(item.Countries, mode);
        bool openMinisters = IsOpen(item.Ministers, mode);
        return item with
        {
            Countries = openCountries
                ? Codes(countries, vocabulary)
                : GivenFacets.Countries(item.Countries!, vocabulary),
            Ministers = openMinisters ? ministers : GivenFacets.Ministers(item.Ministers!, vocabulary),
            Sectors = IsOpen(item.Sectors, mode)
                ? [.. evidence.Select(sector => sector.Sector)]
                : GivenFacets.Sectors(item.Sectors!, vocabulary),
            Facets = OwnFacets.Fill(item, own, field => IsOpen(item, field, mode), vocabulary),
            Mentions = IsOpen(item.Mentions, mode)
                ? [.. openCountries ? countries.Where(IsSeen) : [], .. openMinisters ? ministerMentions : [],
                    .. SectorMentions(evidence), .. own.Where(mention => IsOpen(item, mention.Field, mode))]
                : item.Mentions,
        };
    }

    private static CountryFinder Finder(NewsVocabulary vocabulary) =>
        Countries.GetValue(vocabulary, static v => new CountryFinder(v));

    /// <summary>An empty answer stays, unless all is to be extracted.</summary>
    private static bool IsOpen<T>(IReadOnlyList<T>? given, ExtractMode mode) =>
        given is null || (mode == ExtractMode.All && given.Count == 0);

    private static bool IsOpen(NewsItem item, string field, ExtractMode mode) =>
        item.Facets is null || !item.Facets.TryGetValue(field, out var given) || IsOpen(given, mode);

    /// <summary>A dateline that the body does not have, as a feed's, is nowhere for a reader to see.</summary>
    private static bool IsSeen(Mention mention) => mention.Length > 0;

    private static IEnumerable<Mention> SectorMentions(IReadOnlyList<SectorEvidence> evidence)
    {
        foreach (var sector in evidence)
        {
            foreach (var phrase in sector.Phrases)
            {
                yield return phrase.ToMention(sector.Sector);
            }
        }
    }

    private static List<Country> Codes(IReadOnlyList<Mention> mentions, NewsVocabulary vocabulary)
    {
        var codes = new List<Country>();
        foreach (var mention in mentions)
        {
            if (!codes.Exists(country => country.Code == mention.Value))
            {
                codes.Add(new Country(mention.Value, vocabulary.Label("country", mention.Value)));
            }
        }

        return codes;
    }
}
