using System.Text;
using NewsSearch.Searching;
using NewsSearch.Suggesting;

namespace NewsSearch.Tests.Terms;

/// <summary>Terms with a misspelt beginning against a look at each beginning of every term.</summary>
public sealed class PrefixAutomatonTests
{
    [Theory]
    [InlineData("coton", 1)]
    [InlineData("expo", 1)]
    [InlineData("negotaition", 2)]
    [InlineData("wat", 0)]
    public void It_accepts_every_term_with_a_beginning_that_is_near(string word, int edits)
    {
        var pattern = new FuzzyPattern(Encoding.UTF8.GetBytes(word), edits, NewsSearch.Queries.QueryField.Any);
        var automaton = new NewsSearch.Terms.PrefixAutomaton<NewsSearch.Terms.LevenshteinAutomaton>(
            Misspelling.Near(Encoding.UTF8.GetBytes(word), edits));
        string[] terms = ["cotton", "coton", "cottage", "export", "expo", "exotic", "negoti", "negotiation", "water"];
        foreach (string term in terms)
        {
            ulong state = automaton.Start;
            foreach (char c in term)
            {
                state = state == 0 ? 0 : automaton.Step(state, c);
            }

            bool isNear = Enumerable.Range(1, term.Length)
                .Any(length => pattern.Weight(Encoding.UTF8.GetBytes(term[..length])) > 0);
            Assert.Equal((term, isNear), (term, state != 0 && automaton.Weight(state) > 0));
        }
    }
}
