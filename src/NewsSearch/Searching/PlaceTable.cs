namespace NewsSearch.Searching;

/// <summary>Says where in a block of postings a document of a window is, without a search.</summary>
/// <remarks>
/// Entries of blocks before are left standing: a place counts only if the block has the document there. To enter a
/// block costs a store for each document, less than a few searches.
/// </remarks>
internal sealed class PlaceTable
{
    /// <summary>For so many documents of a block it is worth to enter the block.</summary>
    public const int WorthFrom = 8;

    private readonly byte[] _places = new byte[Window.Large];

    /// <summary>Enters the documents of a block that fall into a window.</summary>
    public void Enter(ReadOnlySpan<int> documents, int windowStart)
    {
        var places = _places.AsSpan(0, Window.Large);
        for (int i = 0; i < documents.Length; i++)
        {
            uint offset = (uint)(documents[i] - windowStart);
            if (offset < (uint)places.Length)
            {
                places[(int)offset] = (byte)i;
            }
        }
    }

    /// <summary>The only place where the block entered last can have a document.</summary>
    public int this[int offset] => _places[offset];
}
