namespace NewsSearch.Terms;

/// <summary>Accepts every term with a beginning that another automaton accepts.</summary>
/// <typeparam name="TAutomaton">The other automaton; none of its states has all bits set.</typeparam>
internal readonly struct PrefixAutomaton<TAutomaton>(TAutomaton beginning) : ITermAutomaton
    where TAutomaton : struct, ITermAutomaton
{
    private const ulong Accepted = ulong.MaxValue;

    /// <inheritdoc/>
    public ulong Start => Reached(beginning.Start);

    /// <inheritdoc/>
    public ulong Step(ulong state, int character) =>
        state == Accepted ? Accepted : Reached(beginning.Step(state, character));

    /// <inheritdoc/>
    public int NextCharacter(ulong state, int character) =>
        state == Accepted ? character + 1 : beginning.NextCharacter(state, character);

    /// <inheritdoc/>
    /// <remarks>Less than there is will do: what follows is not the beginning's to say.</remarks>
    public ReadOnlySpan<int> Forced(ulong state, int next) => [];

    /// <inheritdoc/>
    public float Weight(ulong state) => state == Accepted ? 1 : 0;

    private ulong Reached(ulong state) => state != 0 && beginning.Weight(state) > 0 ? Accepted : state;
}
