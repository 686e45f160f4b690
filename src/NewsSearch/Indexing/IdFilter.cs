using System.Numerics;

namespace NewsSearch.Indexing;

/// <summary>A Bloom filter over the ids of a segment: whether an added id may be there at all.</summary>
/// <remarks>
/// Almost every id that is added is new, and looking it up in every segment costs a few reads of scattered memory
/// each. Four bits of one 64-bit word are set for an id, at about twelve bits an id, so one read rules out some 97 of
/// 100 segments (Putze, Sanders and Singler, Cache-, Hash- and Space-Efficient Bloom Filters, 2007).
/// </remarks>
internal sealed class IdFilter(int count)
{
    private const int BitsPerId = 12;

    private readonly ulong[] _words =
        new ulong[BitOperations.RoundUpToPowerOf2((uint)((count * (long)BitsPerId / 64) + 1))];

    /// <summary>Takes up an id by its hash.</summary>
    public void Add(ulong hash) => _words[Word(hash)] |= Mask(hash);

    /// <summary>Whether an id of this hash may have been taken up; false is certain.</summary>
    public bool MayContain(ulong hash)
    {
        ulong mask = Mask(hash);
        return (_words[Word(hash)] & mask) == mask;
    }

    private int Word(ulong hash) => (int)(hash >> 32) & (_words.Length - 1);

    private static ulong Mask(ulong hash) =>
        (1UL << (int)hash) | (1UL << (int)(hash >> 6)) | (1UL << (int)(hash >> 12)) | (1UL << (int)(hash >> 18));
}
