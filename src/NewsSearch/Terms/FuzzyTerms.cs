using System.Text;

namespace NewsSearch.Terms;

/// <summary>Finds the terms within a few edits of a word.</summary>
/// <remarks>
/// A walk with the automaton looks at every beginning that may lead to such a term, which for two edits is a good part
/// of the dictionary. Where that is done again and again, the letters of all terms rule out nearly all of them sooner:
/// with 58 000 terms three times as fast for one edit and 17 times for two, with 836 000 three times for two.
/// </remarks>
internal static class FuzzyTerms
{
    /// <summary>A walk over fewer terms costs little.</summary>
    private const int LeastTerms = 4_096;

    /// <summary>Where there are more, looking at the letters of all takes longer than a walk with one edit.</summary>
    private const int MostTermsForOneEdit = 500_000;

    /// <summary>The letters of more terms would take more than 128 MiB.</summary>
    private const int MostTerms = 1 << 24;

    /// <summary>Making the letters costs as much as some ten walks; whoever walked a few times will do so again.
    /// </summary>
    private const int WalksBefore = 4;

    /// <summary>Visits every term that an automaton accepts, in ascending order.</summary>
    public static void Visit(TermDictionary dictionary, LevenshteinAutomaton automaton, TermVisitor visitor)
    {
        int most = automaton.Edits switch { 0 => 0, 1 => MostTermsForOneEdit, _ => MostTerms };
        if (dictionary.Count >= LeastTerms && dictionary.Count <= most && dictionary.CountFuzzyVisit(WalksBefore))
        {
            VisitByLetters(dictionary, automaton, visitor);
        }
        else
        {
            TermWalk<LevenshteinAutomaton>.Run(dictionary, automaton, visitor);
        }
    }

    /// <summary>Visits every term that an automaton accepts among those whose letters allow it.</summary>
    internal static void VisitByLetters(
        TermDictionary dictionary, LevenshteinAutomaton automaton, TermVisitor visitor)
    {
        using var terms = new TermDecoder(dictionary);
        var candidates = dictionary.Letters.Near(automaton.Word, automaton.Edits);
        while (candidates.MoveNext())
        {
            var term = terms.Read(candidates.Current);
            if (term.Length > 0 && term[0] < TermDictionary.FirstOfWords)
            {
                continue;
            }

            float weight = Weight(term, automaton);
            if (weight > 0)
            {
                visitor.Visit(term, weight, terms.Entry());
            }
        }
    }

    private static float Weight(ReadOnlySpan<byte> term, LevenshteinAutomaton automaton)
    {
        ulong state = automaton.Start;
        while (term.Length > 0 && state != 0)
        {
            int character = term[0], bytes = 1;
            if (character >= 0x80)
            {
                Rune.DecodeFromUtf8(term, out var rune, out bytes);
                character = rune.Value;
            }

            state = automaton.Step(state, character);
            term = term[bytes..];
        }

        return state == 0 ? 0 : automaton.Weight(state);
    }
}
