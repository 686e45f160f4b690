using NewsSearch.Vocabularies;

namespace NewsSearch.Indexing;

/// <summary>How an index is written.</summary>
/// <param name="Vocabulary">Resolves facet values.</param>
/// <param name="BufferBytes">How many bytes are buffered before a segment is written.</param>
/// <param name="Merge">Whether segments are merged in the background.</param>
/// <param name="WriterThreads">How many threads analyse items at a time.</param>
internal sealed record WriterOptions(NewsVocabulary Vocabulary, int BufferBytes, bool Merge, int WriterThreads = 1);
