namespace NewsSearch.Terms;

/// <summary>Reads terms character by character and tells which of them it accepts.</summary>
/// <remarks>A state is a number, so that the states of a prefix can stand in a row; 0 is the dead one.</remarks>
internal interface ITermAutomaton
{
    /// <summary>The state before the first character; 0 if nothing is accepted.</summary>
    ulong Start { get; }

    /// <summary>The state after one more code point; 0 if nothing that begins like this is accepted.</summary>
    ulong Step(ulong state, int character);

    /// <summary>
    /// The least code point greater than <paramref name="character"/> after which a state is not dead; −1 for none. May
    /// name more than there are, never fewer.
    /// </summary>
    int NextCharacter(ulong state, int character);

    /// <summary>
    /// What every accepted term has behind a state and its next character; less than there is, or nothing, will do.
    /// </summary>
    ReadOnlySpan<int> Forced(ulong state, int next);

    /// <summary>What a term that ends in a state counts for; 0 if it is not accepted.</summary>
    float Weight(ulong state);
}
