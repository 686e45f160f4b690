namespace NewsSearch;

/// <summary>An index of news items: what a host needs of one, in terms of items, queries and results.</summary>
/// <remarks>All members are thread-safe. A search sees the state of the last refresh or commit.</remarks>
public interface INewsIndex : IAsyncDisposable
{
    /// <summary>The state that a search sees now; grows with every refresh that changed something.</summary>
    long Generation { get; }

    /// <summary>
    /// The facet fields there are: minister, country, sector, source, and those declared or met in items.
    /// </summary>
    IReadOnlyList<string> FacetFields { get; }

    /// <summary>Inserts an item, or replaces the one of the same id.</summary>
    /// <returns>True if an item was replaced.</returns>
    /// <exception cref="ArgumentException">The item breaks a limit of <see cref="NewsLimits"/>; nothing is
    /// added.</exception>
    Task<bool> AddAsync(NewsItem item, CancellationToken cancellationToken = default);

    /// <summary>Inserts or replaces items in order.</summary>
    /// <returns>How many items were taken.</returns>
    /// <exception cref="ArgumentException">An item breaks a limit; those before it are added.</exception>
    Task<long> AddAsync(IEnumerable<NewsItem> items, CancellationToken cancellationToken = default);

    /// <summary>Inserts or replaces items in order, as they come.</summary>
    /// <returns>How many items were taken.</returns>
    /// <exception cref="ArgumentException">An item breaks a limit; those before it are added.</exception>
    Task<long> AddAsync(IAsyncEnumerable<NewsItem> items, CancellationToken cancellationToken = default);

    /// <summary>Removes an item.</summary>
    /// <returns>False if there was none of this id.</returns>
    Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>The item of an id as the last refresh saw it, or null.</summary>
    Task<NewsItem?> GetAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Makes all writes so far searchable, but not durable.</summary>
    Task RefreshAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes all writes so far durable and searchable. Concurrent calls share one commit.</summary>
    Task CommitAsync(CancellationToken cancellationToken = default);

    /// <summary>Finds items.</summary>
    /// <exception cref="ArgumentException">An option is out of its range, or the cursor is not one of this
    /// search.</exception>
    /// <exception cref="CursorExpiredException">The cursor's state is no longer held.</exception>
    Task<NewsResults> SearchAsync(
        NewsQuery query, SearchOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Completes what somebody is typing into a search box: its last word, or a whole name.</summary>
    /// <remarks>
    /// Words as items write them, ministers, countries and sectors by the beginnings of the words of their names and by
    /// aliases, the newest titles that have all the words. First come those that begin as it was typed, by how many
    /// items they find, the best of each kind among them. Where these find next to nothing, words and names follow that
    /// begin nearly so: with a letter wrong, from four letters on, or two, from eight. Candidates are the most frequent
    /// ones of the whole index; behind other words only these are counted together with them.
    /// </remarks>
    /// <param name="text">What was typed; no text is refused, and one of more than 1000 characters has no
    /// completions.</param>
    /// <param name="size">How many to give, 1 to 50.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of its range.</exception>
    Task<IReadOnlyList<NewsSuggestion>> SuggestAsync(
        string text, int size = 10, CancellationToken cancellationToken = default);

    /// <summary>Finds items like one: by the words that tell it from others, a little by values in common.</summary>
    /// <remarks>The 25 words of the greatest tf·idf count. The item itself is not found; copies of it are.</remarks>
    /// <param name="id">The item's id.</param>
    /// <param name="options">As of a search, but for Skip plus Take, 200 at most, and Cursor; null gives ten.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null where there is no item of this id.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    Task<NewsResults?> SimilarAsync(
        string id, SearchOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Marks what a query matches in the whole text of one item, whether or not the query finds it.</summary>
    /// <returns>
    /// The item with its marked title and one snippet, the whole body; null where there is no item of this id.
    /// </returns>
    Task<NewsHit?> HighlightAsync(string id, NewsQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Another number whenever names of the same items' ministers may be linked to people in another way.
    /// </summary>
    long PeopleVersion { get; }

    /// <summary>Says which names of ministers count as one person's, and which fit several.</summary>
    /// <remarks>
    /// Proposals follow the items' offices, names and dates, and count in searches at once; what
    /// <see cref="AcceptPeopleAsync"/> took, or the user wrote into the index's people.json, comes before them. What is
    /// written there by hand counts in searches within a second.
    /// </remarks>
    Task<PeopleReport> ProposePeopleAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads people.json, and says with its line what is wrong with it; null where all is well.</summary>
    /// <remarks>What is wrong breaks no search: nothing of the file counts until it is mended.</remarks>
    Task<string?> CheckPeopleAsync(CancellationToken cancellationToken = default);

    /// <summary>Decides about names, durably: the indexed items stay as they are.</summary>
    /// <param name="merges">Names and the people that they stand for: themselves to stand alone, null to undo what was
    /// decided.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">A name is not known, or the names lead round in a circle; nothing is
    /// taken.</exception>
    /// <exception cref="Vocabularies.VocabularyFormatException">The people.json that is there cannot be read; it is
    /// not replaced.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    Task AcceptPeopleAsync(
        IReadOnlyDictionary<string, string?> merges, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads the facets of items anew that another vocabulary had filled, and writes the items again.
    /// </summary>
    /// <remarks>
    /// Goes by <see cref="NewsItem.Extracted"/>, and by the vocabulary that the index was opened with: see
    /// <see cref="NewsExtractor.Reextract"/>. What was given stays. Commits as it goes, so that a run that was cut off
    /// is gone on with by the next; items that others write or delete meanwhile are left to them.
    /// </remarks>
    /// <param name="options">Which items; null takes those of another vocabulary.</param>
    /// <param name="progress">Told every few items, by several threads.</param>
    /// <param name="cancellationToken">Stops; what was written so far is committed first.</param>
    /// <exception cref="CorruptIndexException">An item cannot be read; those before it are committed.</exception>
    /// <exception cref="IOException">The index cannot be written.</exception>
    Task<ReextractResult> ReextractAsync(
        ReextractOptions? options = null,
        IProgress<ReextractProgress>? progress = null,
        CancellationToken cancellationToken = default);

    /// <summary>Sizes and counts of the state that a search sees now.</summary>
    Task<NewsIndexStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default);
}
