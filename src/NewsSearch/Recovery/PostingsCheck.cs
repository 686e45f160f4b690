using NewsSearch.Postings;
using NewsSearch.Scoring;
using NewsSearch.Segments;
using NewsSearch.Terms;

namespace NewsSearch.Recovery;

/// <summary>Holds what stands beside the postings of a segment against the postings themselves.</summary>
/// <remarks>
/// Searches skip by impacts: one that is too low loses hits, and nothing else would tell. So here each posting is held
/// against the impacts of its block, and these against those of the term.
/// </remarks>
internal sealed class PostingsCheck
{
    private const int Codes = 256;

    private readonly SegmentReader _reader;
    private readonly byte[] _lengthCodes;
    private readonly int[] _covered = new int[Codes];
    private readonly int[] _coveredByTerm = new int[Codes];

    private PostingsCheck(SegmentReader reader)
    {
        _reader = reader;
        var bodies = reader.BodyNorms;
        var titles = reader.TitleNorms;
        _lengthCodes = new byte[reader.DocumentCount];
        for (int document = 0; document < _lengthCodes.Length; document++)
        {
            _lengthCodes[document] = ImpactCode.OfLength(
                bodies[document], titles[document], reader.Meta.ImpactTitleWeight);
        }
    }

    /// <summary>Checks the postings of all terms.</summary>
    /// <exception cref="CorruptIndexException">Something does not fit them.</exception>
    public static void Check(SegmentReader reader, CancellationToken cancellationToken)
    {
        var check = new PostingsCheck(reader);
        var cursor = new PostingsCursor();
        for (var terms = reader.Terms.Seek([]); terms.HasCurrent; terms.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            check.Check(terms.Entry, reader.Postings(terms.Entry, cursor));
        }
    }

    private void Check(TermEntry entry, PostingsCursor cursor)
    {
        Cover(_coveredByTerm, cursor.TermImpacts, cursor);
        long frequency = 0;
        for (int block = 0; block < cursor.BlockCount; block++)
        {
            cursor.MoveTo(block);
            var impacts = cursor.Impacts[block];
            Cover(_covered, impacts, cursor);
            for (int i = 0; i < impacts.Length; i += 2)
            {
                Require(_coveredByTerm[impacts[i]] <= impacts[i + 1], cursor, "an impact is beyond the term's");
            }

            frequency += CheckBlock(cursor);
        }

        Require(frequency == entry.TotalFrequency, cursor, $"{frequency} occurrences, not {entry.TotalFrequency}");
    }

    private long CheckBlock(PostingsCursor cursor)
    {
        var documents = cursor.Documents;
        var frequencies = cursor.Frequencies;
        var titleFrequencies = cursor.TitleFrequencies;
        var titlePositions = _reader.TitlePositions;
        long sum = 0;
        for (int i = 0; i < documents.Length; i++)
        {
            int document = documents[i], inTitle = titleFrequencies.IsEmpty ? 0 : titleFrequencies[i], first = 0;
            byte code = ImpactCode.OfFrequency(frequencies[i], inTitle, _reader.Meta.ImpactTitleWeight);
            Require(
                _covered[code] <= _lengthCodes[document], cursor, $"document {document} is beyond the block's impacts");
            foreach (int position in cursor.Positions(i))
            {
                first += position < titlePositions[document] ? 1 : 0;
            }

            Require(first == inTitle, cursor, $"{first} positions of document {document} in the title, not {inTitle}");
            sum += frequencies[i];
        }

        return sum;
    }

    /// <summary>For each code of a frequency the shortest length that impacts have with one no smaller.</summary>
    private static void Cover(int[] covered, ReadOnlySpan<byte> impacts, PostingsCursor cursor)
    {
        int from = 0, length = -1;
        for (int i = 0; i < impacts.Length; i += 2)
        {
            Require(impacts[i] >= from && impacts[i + 1] > length, cursor, "an impact is dominated by another");
            length = impacts[i + 1];
            covered.AsSpan(from, impacts[i] + 1 - from).Fill(length);
            from = impacts[i] + 1;
        }

        covered.AsSpan(from).Fill(int.MaxValue);
    }

    private static void Require(bool holds, PostingsCursor cursor, string message)
    {
        if (!holds)
        {
            throw cursor.Corrupt(message);
        }
    }
}
