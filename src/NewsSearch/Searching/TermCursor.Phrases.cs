using NewsSearch.Postings;

namespace NewsSearch.Searching;

/// <content>What a phrase asks of its words.</content>
internal sealed partial class TermCursor
{
    /// <summary>Lists the documents of a window with their places in the postings.</summary>
    /// <param name="windowStart">The window's first document.</param>
    /// <param name="windowEnd">The document behind its last.</param>
    /// <param name="offsets">Takes where in the window they are, ascending.</param>
    /// <param name="places">Takes their places in the postings.</param>
    /// <returns>How many there are.</returns>
    public int List(int windowStart, int windowEnd, Span<int> offsets, Span<int> places)
    {
        int count = 0;
        var (block, endBlock) = Blocks(windowStart, windowEnd);
        for (; block < endBlock; block++)
        {
            var documents = DocumentsOf(block, windowStart, windowEnd, out int from);
            int place = (block * PostingsCursor.BlockSize) + from;
            var listed = offsets.Slice(count, documents.Length);
            var placed = places.Slice(count, documents.Length);
            for (int i = 0; i < documents.Length; i++)
            {
                listed[i] = documents[i] - windowStart;
                placed[i] = place + i;
            }

            count += documents.Length;
        }

        return count;
    }

    /// <summary>Lists those of a window that may score enough.</summary>
    /// <param name="windowStart">The window's first document.</param>
    /// <param name="windowEnd">The document behind its last.</param>
    /// <param name="least">The score.</param>
    /// <param name="offsets">Takes where in the window they are, ascending.</param>
    /// <param name="places">Takes their places in the postings.</param>
    /// <param name="frequencies">Takes how often each has the term.</param>
    /// <param name="titles">Takes how often its title has it.</param>
    /// <returns>How many there are.</returns>
    public int List(
        int windowStart,
        int windowEnd,
        double least,
        Span<int> offsets,
        Span<int> places,
        Span<int> frequencies,
        Span<int> titles)
    {
        int count = 0;
        var limits = LengthLimits(least);
        var (block, endBlock) = Blocks(windowStart, windowEnd);
        for (; block < endBlock; block++)
        {
            if (BlockBound(block) < least)
            {
                continue;
            }

            var documents = DocumentsOf(block, windowStart, windowEnd, out int from);
            var ownTitles = _postings.TitleFrequencies;
            ownTitles = ownTitles.IsEmpty ? ownTitles : ownTitles.Slice(from, documents.Length);
            int selected = Select(
                block, limits, documents, _postings.Frequencies.Slice(from, documents.Length), ownTitles);
            int place = (block * PostingsCursor.BlockSize) + from;
            for (int i = 0; i < selected; i++)
            {
                offsets[count + i] = _scratch.Documents[i] - windowStart;
                places[count + i] = place + _scratch.Places[i];
            }

            _scratch.Frequencies.AsSpan(0, selected).CopyTo(frequencies[count..]);
            if (ownTitles.IsEmpty)
            {
                titles.Slice(count, selected).Clear();
            }
            else
            {
                _scratch.Titles.AsSpan(0, selected).CopyTo(titles[count..]);
            }

            count += selected;
        }

        return count;
    }

    /// <summary>Finds documents of a window in the postings.</summary>
    /// <param name="windowStart">The window's first document.</param>
    /// <param name="offsets">Where in the window they are, ascending.</param>
    /// <param name="places">Takes the place of each in the postings, −1 for those that do not have the term.</param>
    public void Locate(int windowStart, ReadOnlySpan<int> offsets, Span<int> places)
    {
        int block = BlockOf(windowStart), i = 0;
        while (i < offsets.Length)
        {
            block = _postings.FindBlock(windowStart + offsets[i], block);
            if (block == _postings.BlockCount)
            {
                places[i..offsets.Length].Fill(-1);
                return;
            }

            int first = i, last = _postings.LastDocument(block) - windowStart;
            while (i < offsets.Length && offsets[i] <= last)
            {
                i++;
            }

            LocateInBlock(block, windowStart, offsets[first..i], places[first..i]);
        }
    }

    /// <summary>Lowers frequencies to those of the term, where they are less.</summary>
    /// <param name="places">The places of documents in the postings, ascending.</param>
    /// <param name="frequencies">How often each has another term.</param>
    /// <param name="titles">How often its title has that.</param>
    public void Lower(ReadOnlySpan<int> places, Span<int> frequencies, Span<int> titles)
    {
        for (int i = 0; i < places.Length;)
        {
            int block = places[i] / PostingsCursor.BlockSize, blockPlace = block * PostingsCursor.BlockSize;
            _postings.MoveTo(block);
            ReadOnlySpan<int> own = _postings.Frequencies, ownTitles = _postings.TitleFrequencies;
            for (; i < places.Length && places[i] - blockPlace < own.Length; i++)
            {
                int index = places[i] - blockPlace;
                frequencies[i] = Math.Min(frequencies[i], own[index]);
                titles[i] = Math.Min(titles[i], ownTitles.IsEmpty ? 0 : ownTitles[index]);
            }
        }
    }

    /// <summary>Unpacks the positions of documents, as <see cref="PostingsCursor.ReadPositions"/>.</summary>
    public int ReadPositions(ReadOnlySpan<int> places, ReadOnlySpan<int> chosen, PositionLists lists) =>
        _postings.ReadPositions(places, chosen, lists);

    /// <summary>Fills a list with the positions of a document, none where it does not have the term.</summary>
    /// <param name="windowStart">The first document of a window.</param>
    /// <param name="document">A document of the window.</param>
    /// <param name="lists">Room to unpack them.</param>
    /// <param name="positions">Where they go.</param>
    public void Positions(int windowStart, int document, PositionLists lists, List<int> positions)
    {
        positions.Clear();
        Span<int> place = stackalloc int[1];
        Locate(windowStart, [document - windowStart], place);
        if (place[0] >= 0)
        {
            Positions(place[0], lists, positions);
        }
    }

    /// <summary>Fills a list with the positions of a document by its place in the postings.</summary>
    public void Positions(int place, PositionLists lists, List<int> positions)
    {
        positions.Clear();
        ReadPositions([place], [0], lists);
        int position = 0;
        foreach (int gap in lists.Of(0))
        {
            positions.Add(position += gap);
        }
    }

    private void LocateInBlock(int block, int windowStart, ReadOnlySpan<int> offsets, Span<int> places)
    {
        _postings.MoveTo(block);
        if (_postings.TryLocate(windowStart, offsets, places))
        {
            return;
        }

        var documents = _postings.Documents;
        bool isEntered = offsets.Length >= PlaceTable.WorthFrom;
        if (isEntered)
        {
            _scratch.PlaceTable.Enter(documents, windowStart);
        }

        for (int i = 0; i < offsets.Length; i++)
        {
            int document = windowStart + offsets[i];
            int index = isEntered ? _scratch.PlaceTable[offsets[i]] : FirstAtOrAfter(documents, document);
            bool has = index < documents.Length && documents[index] == document;
            places[i] = has ? (block * PostingsCursor.BlockSize) + index : -1;
        }
    }

    /// <summary>The documents of a block that fall into a window.</summary>
    private ReadOnlySpan<int> DocumentsOf(int block, int windowStart, int windowEnd, out int from)
    {
        _postings.MoveTo(block);
        var documents = _postings.Documents;
        from = documents[0] >= windowStart ? 0 : FirstAtOrAfter(documents, windowStart);
        return documents[from..(documents[^1] < windowEnd ? documents.Length : FirstAtOrAfter(documents, windowEnd))];
    }
}
