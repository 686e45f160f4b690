using System.Text;
using NewsSearch.Terms;

namespace NewsSearch.Suggesting;

/// <summary>How far what was typed may be from what was meant.</summary>
internal static class Misspelling
{
    /// <summary>The edits that a word of so many letters may have: 1 from 4 on, 2 from 8 on.</summary>
    public static int EditsOf(int length) => length < 4 ? 0 : length < 8 ? 1 : 2;

    /// <summary>Accepts what begins within a few edits of a word.</summary>
    public static PrefixAutomaton<LevenshteinAutomaton> Beginning(ReadOnlySpan<byte> word, int edits) =>
        new(Near(word, edits));

    /// <summary>Whether an automaton accepts a text.</summary>
    public static bool Accepts(PrefixAutomaton<LevenshteinAutomaton> automaton, ReadOnlySpan<char> text) =>
        Accepts(automaton, text, out _);

    /// <summary>Whether an automaton accepts a text.</summary>
    /// <param name="automaton">The automaton.</param>
    /// <param name="text">The text.</param>
    /// <param name="decided">By how many characters: the same goes for every text that begins with these, if there are
    /// so many; one more than the text has where only its end decides.</param>
    public static bool Accepts(
        PrefixAutomaton<LevenshteinAutomaton> automaton, ReadOnlySpan<char> text, out int decided)
    {
        ulong state = automaton.Start;
        decided = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            state = automaton.Step(state, rune.Value);
            decided += rune.Utf16SequenceLength;
            if (state == 0 || automaton.Weight(state) > 0)
            {
                return state != 0;
            }
        }

        decided++;
        return automaton.Weight(state) > 0;
    }

    /// <summary>Accepts the terms that are within a few edits of a word.</summary>
    public static LevenshteinAutomaton Near(ReadOnlySpan<byte> word, int edits)
    {
        int[] characters = [.. Encoding.UTF8.GetString(word).EnumerateRunes().Select(rune => rune.Value)];
        return new(
            [
                .. Enumerable.Repeat(-1, LevenshteinAutomaton.PaddingBefore),
                .. characters,
                .. Enumerable.Repeat(-1, LevenshteinAutomaton.PaddingBehind),
            ],
            edits);
    }
}
