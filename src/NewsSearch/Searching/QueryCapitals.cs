using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>Whether capitals mean anything in a query: in one without a small letter they do not.</summary>
internal static class QueryCapitals
{
    /// <summary>Whether anything in a query has a small letter, names of fields with it.</summary>
    public static bool Tell(Query query)
    {
        // Queries may be nested deeply, so they are not walked by calls within calls.
        var open = new Stack<Query>([query]);
        while (open.TryPop(out var part))
        {
            if (HasSmallLetter(part))
            {
                return true;
            }

            IReadOnlyList<Query> parts = part switch
            {
                AndQuery and => and.Parts,
                OrQuery or => or.Parts,
                ProximityQuery near => near.Parts,
                NotQuery not => [not.Part],
                BoostQuery boosted => [boosted.Part],
                _ => [],
            };
            foreach (var each in parts)
            {
                open.Push(each);
            }
        }

        return false;
    }

    private static bool HasSmallLetter(Query query) => query switch
    {
        WordQuery word => word.Field == QueryField.Title || HasSmallLetter(word.Text),
        PhraseQuery phrase => phrase.Field == QueryField.Title || HasSmallLetter(phrase.Text),
        PrefixQuery prefix => prefix.Field == QueryField.Title || HasSmallLetter(prefix.Text),
        WildcardQuery wildcard => wildcard.Field == QueryField.Title || HasSmallLetter(wildcard.Pattern),
        FuzzyQuery fuzzy => fuzzy.Field == QueryField.Title || HasSmallLetter(fuzzy.Text),
        FacetQuery or DateQuery => true,
        _ => false,
    };

    private static bool HasSmallLetter(string text) => text.Any(char.IsLower);
}
