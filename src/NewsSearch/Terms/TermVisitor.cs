namespace NewsSearch.Terms;

/// <summary>Takes the terms that a pattern stands for, one after the other.</summary>
internal abstract class TermVisitor
{
    /// <summary>Takes a term.</summary>
    /// <param name="term">Its bytes; valid during the call.</param>
    /// <param name="weight">What it counts for.</param>
    /// <param name="entry">What the dictionary knows of it.</param>
    public abstract void Visit(ReadOnlySpan<byte> term, float weight, in TermEntry entry);
}
