using System.Numerics;
using NewsSearch.Codecs;

namespace NewsSearch.Duplicates;

/// <summary>Finds which documents of a selection share a band with another one of it: most share none.</summary>
/// <remarks>
/// For each band, a table of bits says which values were met, and another which were met again. Values that share a bit
/// by chance cost a comparison and change nothing: with 64 bits a document, one in eight documents does in any of its
/// bands. 1 000 000 documents take 16 MB while it lasts.
/// </remarks>
internal static class SharedBands
{
    private const int BitsPerDocument = 64;

    /// <summary>The documents that share a band.</summary>
    /// <param name="signatures">The signatures by segment.</param>
    /// <param name="selected">Where to look.</param>
    /// <param name="found">Takes the documents; it has none yet.</param>
    /// <param name="cancellationToken">Stops between bands.</param>
    public static void Find(
        SegmentSignatures[] signatures,
        DocumentSelection selected,
        DocumentSelection found,
        CancellationToken cancellationToken)
    {
        ulong bits = BitOperations.RoundUpToPowerOf2(BitsPerDocument * (ulong)Math.Max(1, selected.Count));
        ulong[] met = new ulong[bits / 64], again = new ulong[bits / 64];
        for (int band = 0; band < TextSignature.BandCount; band++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Array.Clear(met);
            Array.Clear(again);
            for (int segment = 0; segment < signatures.Length; segment++)
            {
                foreach (int document in selected.Of(segment))
                {
                    if (TryPlace(signatures[segment][document], band, bits, out int word, out ulong bit))
                    {
                        again[word] |= met[word] & bit;
                        met[word] |= bit;
                    }
                }
            }

            for (int segment = 0; segment < signatures.Length; segment++)
            {
                foreach (int document in selected.Of(segment))
                {
                    if (TryPlace(signatures[segment][document], band, bits, out int word, out ulong bit)
                        && (again[word] & bit) != 0)
                    {
                        found.Set(segment, document);
                    }
                }
            }
        }
    }

    private static bool TryPlace(TextSignature signature, int band, ulong bits, out int word, out ulong bit)
    {
        // The top bits of a product with an odd number are spread whatever the value's own are.
        ulong place = (signature.Band(band) * 0x9E3779B97F4A7C15) >> (64 - BitOperations.Log2(bits));
        word = (int)(place >> 6);
        bit = 1UL << (int)place;
        return signature.Key != 0;
    }
}
