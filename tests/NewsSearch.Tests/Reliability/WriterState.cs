using NewsSearch.Indexing;
using NewsSearch.Scoring;
using NewsSearch.Segments;
using NewsSearch.Storage;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Reliability;

/// <summary>Opens writers on a simulated disk and reads all that they hold.</summary>
internal static class WriterState
{
    // Small enough that a script writes several segments between two commits.
    private const int BufferBytes = 1024;

    public static IndexWriter Open(IStorage storage) => IndexWriter.Open(
        storage,
        new IndexSchema(Similarity.Combined, new Bm25Parameters(1.2f, 0.75f, 3f)),
        new WriterOptions(NewsVocabulary.Default, BufferBytes, Merge: false));

    /// <summary>Every live item, read to its last member, as the model would print it.</summary>
    public static string Of(IndexWriter writer)
    {
        var snapshot = writer.Current.Acquire();
        try
        {
            var model = new ModelIndex();
            foreach (var segment in snapshot.Segments)
            {
                for (int document = 0; document < segment.Reader.DocumentCount; document++)
                {
                    if (segment.IsLive(document))
                    {
                        Assert.False(model.Add(segment.Reader.Item(document, new())), "An id is live twice.");
                    }
                }
            }

            return IndexState.Of(model);
        }
        finally
        {
            snapshot.Release();
        }
    }
}
