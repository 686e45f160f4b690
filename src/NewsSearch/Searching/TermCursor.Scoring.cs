using NewsSearch.Postings;
using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <content>What documents get from the term, block by block, and what they can get at most.</content>
internal sealed partial class TermCursor
{
    /// <inheritdoc/>
    public override float Bound(int windowStart, int windowEnd)
    {
        if (_isSparse && NextDocument(windowStart) >= windowEnd)
        {
            return 0;
        }

        float bound = 0;
        var (block, endBlock) = Blocks(windowStart, windowEnd);
        for (; block < endBlock; block++)
        {
            bound = Math.Max(bound, BlockBound(block));
        }

        return bound;
    }

    /// <inheritdoc/>
    public override void Collect(double least, Candidates candidates)
    {
        var (block, endBlock) = Blocks(candidates.WindowStart, candidates.WindowEnd);
        for (; block < endBlock; block++)
        {
            if (MayReach(block, least))
            {
                Collect(block, least, candidates);
            }
        }
    }

    /// <inheritdoc/>
    public override void Score(Candidates candidates, double least, double rest, bool isRequired)
    {
        int windowStart = candidates.WindowStart, kept = 0, block = BlockOf(windowStart);
        var offsets = candidates.Offsets;
        for (int i = 0; i < offsets.Length;)
        {
            block = _postings.FindBlock(windowStart + offsets[i], block);
            if (block == _postings.BlockCount)
            {
                kept = isRequired ? kept : candidates.Keep(kept, i, offsets.Length, least - rest);
                break;
            }

            int first = i, last = _postings.LastDocument(block) - windowStart;
            while (i < offsets.Length && offsets[i] <= last)
            {
                i++;
            }

            ScoreBlock(block, candidates, first, i, ref kept, least - rest, isRequired);
        }

        candidates.Truncate(kept);
    }

    /// <summary>Scores the candidates that fall into a block, all together.</summary>
    private void ScoreBlock(
        int block,
        Candidates candidates,
        int from,
        int to,
        ref int kept,
        double least,
        bool isRequired)
    {
        int found = Find(block, candidates, from, to, least);
        var documents = _scratch.Documents.AsSpan(0, found);
        var titles = found == 0 || Titles.IsEmpty ? [] : _scratch.Titles.AsSpan(0, found);
        Scorer.Score(_weight, _field, documents, _scratch.Frequencies.AsSpan(0, found), titles, _scratch.Scores);
        var raised = _scratch.Sources.AsSpan(0, found);
        var by = _scratch.Scores.AsSpan(0, found);
        if (isRequired)
        {
            kept = candidates.RaiseAndKeep(kept, raised, by, least);
            return;
        }

        // Those that were not looked up, as the block cannot lift them enough, are dropped as they are.
        candidates.Raise(raised, by);
        kept = candidates.Keep(kept, from, to, least);
    }

    /// <summary>Puts the postings of candidates into the scratch, of those that a block can lift enough.</summary>
    /// <returns>How many there are.</returns>
    private int Find(int block, Candidates candidates, int from, int to, double least)
    {
        var offsets = candidates.Offsets[from..to];
        var sources = _scratch.Sources.AsSpan(0, offsets.Length);
        int wanted = Choose(candidates.Scores[from..to], least, block, sources);
        if (wanted == 0)
        {
            return 0;
        }

        sources = sources[..wanted];
        var places = _scratch.Places.AsSpan(0, wanted);
        if (wanted < offsets.Length)
        {
            var gathered = _scratch.Offsets.AsSpan(0, wanted);
            for (int i = 0; i < gathered.Length; i++)
            {
                gathered[i] = offsets[sources[i]];
            }

            offsets = gathered;
        }

        LocateInBlock(block, candidates.WindowStart, offsets, places);
        int first = block * PostingsCursor.BlockSize, found = 0;
        for (int i = 0; i < places.Length; i++)
        {
            int place = places[i];
            sources[found] = from + sources[i];
            places[found] = place - first;
            found += place >= 0 ? 1 : 0;
        }

        return found == 0 ? 0 : AddFrequencies(candidates, places[..found]);
    }

    /// <summary>Lists those of some scores that a block can lift enough, and says how many these are.</summary>
    private int Choose(ReadOnlySpan<double> scores, double least, int block, Span<int> chosen)
    {
        if (double.IsNegativeInfinity(least))
        {
            for (int i = 0; i < chosen.Length; i++)
            {
                chosen[i] = i;
            }

            return chosen.Length;
        }

        double needed = least - BlockBound(block);
        int count = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            // Written first and counted if it stays, here and below: no branch to guess wrong.
            chosen[count] = i;
            count += scores[i] >= needed ? 1 : 0;
        }

        return count;
    }

    /// <summary>Puts the postings at places of the block into the scratch; drops what the field has not.</summary>
    private int AddFrequencies(Candidates candidates, ReadOnlySpan<int> places)
    {
        ReadOnlySpan<int> frequencies = _postings.Frequencies, titles = Titles;
        var sources = _scratch.Sources.AsSpan(0, places.Length);
        var toDocuments = _scratch.Documents.AsSpan(0, places.Length);
        var toFrequencies = _scratch.Frequencies.AsSpan(0, places.Length);
        var offsets = candidates.Offsets;
        int kept = 0, windowStart = candidates.WindowStart;
        if (titles.IsEmpty && _field == QueryField.Any)
        {
            for (int i = 0; i < places.Length; i++)
            {
                toDocuments[i] = windowStart + offsets[sources[i]];
                toFrequencies[i] = frequencies[places[i]];
            }

            return places.Length;
        }

        for (int i = 0; i < places.Length; i++)
        {
            int source = sources[i], title = titles.IsEmpty ? 0 : titles[places[i]];
            sources[kept] = source;
            toDocuments[kept] = windowStart + offsets[source];
            toFrequencies[kept] = frequencies[places[i]];
            _scratch.Titles[kept] = title;
            kept += _field == QueryField.Any || title > 0 ? 1 : 0;
        }

        return kept;
    }

    // Not read where they make no difference.
    private ReadOnlySpan<int> Titles =>
        _field == QueryField.Any && !Scorer.WeighsTitles ? [] : _postings.TitleFrequencies;

    /// <summary>How many blocks the postings have.</summary>
    public int BlockCount => _postings.BlockCount;

    /// <summary>No document of a block or a later one comes before it.</summary>
    public int FirstDocument(int block) => block == 0 ? 0 : _postings.LastDocument(block - 1) + 1;

    /// <summary>The first block from one on in which a document may get so much, or the number of blocks.</summary>
    public int NextBlock(int block, double least) =>
        Scorer.FirstToReach(_weight, least, _postings.Impacts, block, _postings.BlockCount);

    /// <summary>Adds the documents of a block that fall into the window and get at least so much.</summary>
    public void Collect(int block, double least, Candidates candidates)
    {
        int windowStart = candidates.WindowStart, windowEnd = candidates.WindowEnd;
        var documents = DocumentsOf(block, windowStart, windowEnd, out int from);
        var titles = Titles;
        if (documents.IsEmpty || (_field == QueryField.Title && titles.IsEmpty))
        {
            return;
        }

        var frequencies = _postings.Frequencies.Slice(from, documents.Length);
        titles = titles.IsEmpty ? titles : titles.Slice(from, documents.Length);
        if (least > 0 && _field == QueryField.Any && documents.Length >= WorthSelecting)
        {
            int count = Select(block, LengthLimits(least), documents, frequencies, titles);
            documents = _scratch.Documents.AsSpan(0, count);
            frequencies = _scratch.Frequencies.AsSpan(0, count);
            titles = titles.IsEmpty ? titles : _scratch.Titles.AsSpan(0, count);
        }

        Scorer.Score(_weight, _field, documents, frequencies, titles, _scratch.Scores);
        var scores = _scratch.Scores.AsSpan(0, documents.Length);
        if (_field == QueryField.Any)
        {
            candidates.Add(documents, scores, least);
            return;
        }

        for (int i = 0; i < scores.Length; i++)
        {
            if (titles[i] > 0)
            {
                candidates.Add(documents[i] - windowStart, scores[i], least);
            }
        }
    }

    /// <summary>Puts the postings of a block that may reach a score into the scratch, and returns how many.</summary>
    private int Select(
        int block,
        LengthLimits limits,
        ReadOnlySpan<int> documents,
        ReadOnlySpan<int> frequencies,
        ReadOnlySpan<int> titles)
    {
        int rarest = Scorer.LeastFrequency(limits, _postings.Impacts[block]);
        return SegmentScorer.Select(limits, rarest, documents, frequencies, titles, _scratch);
    }

    /// <summary>What lengths documents may have to reach a score; valid until the next call.</summary>
    public LengthLimits LengthLimits(double least)
    {
        // For frequencies of up to 14, and all above as one.
        if (_scratch.LimitsOf != (this, least))
        {
            Scorer.LimitLengths(_weight, least, _scratch.Limits);
            _scratch.LimitsOf = (this, least);
        }

        return Scorer.Allowing(_scratch.Limits);
    }

    private bool MayReach(int block, double least) =>
        double.IsNegativeInfinity(least) || BlockBound(block) >= least;

    private float BlockBound(int block)
    {
        if (_boundedBlock != block)
        {
            _blockBound = Scorer.Bound(_weight, _postings.Impacts[block]);
            _boundedBlock = block;
        }

        return _blockBound;
    }
}
