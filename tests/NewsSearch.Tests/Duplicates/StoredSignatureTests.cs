using NewsSearch.Codecs;
using NewsSearch.Duplicates;
using NewsSearch.Segments;
using NewsSearch.Storage;
using NewsSearch.StoredFields;

namespace NewsSearch.Tests.Duplicates;

public sealed class StoredSignatureTests
{
    [Fact]
    public async Task What_indexing_and_merging_store_is_what_the_text_gives()
    {
        var copies = new NearCopies(11);
        NewsItem[] items =
        [
            .. copies.Items(60),
            new() { Id = "figures", Title = "Seven of 1,200, 8 May", Body = "At 6-3/8 pct, Rs500, 10:31 U.S. time." },
            new() { Id = "derived", Title = "A title of 3", TitleDerived = true, Body = copies.Text(40) },
            new() { Id = "short", Title = "Note", Body = "see you tomorrow" },
            new() { Id = "bare", Title = "Note" },
            new() { Id = "odd", Body = "\ud800 मंत्री ने कहा 貿易大臣は言った \u200b… — 😀 Minister’s naïve co-operation" },
        ];
        var storage = new InMemoryStorage();
        await using var index = await NewsIndex.OpenAsync("unused", new() { Storage = storage, Merge = false });
        foreach (var batch in items.Chunk(20))
        {
            await index.AddAsync(batch);
            await index.CommitAsync();
        }

        Assert.Equal(items.Length, Check(storage));
        await index.MergeAsync();
        Assert.True(Check(storage) > 0);
    }

    [Fact]
    public async Task An_index_like_that_of_lucene_stores_none_and_finds_the_same_copies()
    {
        var items = new NearCopies(12).Items(150);
        string[][] groups = new string[2][];
        foreach (var similarity in new[] { Similarity.Combined, Similarity.Lucene8 })
        {
            var storage = new InMemoryStorage();
            await using var index = await NewsIndex.OpenAsync(
                "unused", new() { Storage = storage, Similarity = similarity });
            await index.AddAsync(items);
            await index.CommitAsync();
            var reader = Open(storage).Single();
            Assert.Equal(similarity == Similarity.Combined, reader.Signatures.AreStored);
            reader.Release();
            groups[(int)similarity] = [.. index
                .Search("", new() { CollapseDuplicates = true, Take = 1_000, Sort = SortOrder.Newest }).Hits
                .Select(hit => string.Join(' ', [hit.Item.Id, .. hit.Duplicates!.Ids]))];
        }

        Assert.Equal(groups[0], groups[1]);
        Assert.Contains(groups[0], group => group.Contains(' ', StringComparison.Ordinal));
    }

    private static int Check(InMemoryStorage storage)
    {
        var words = new ComparedWords();
        byte[] expected = new byte[TextSignature.Length];
        int count = 0;
        foreach (var reader in Open(storage))
        {
            for (int document = 0; document < reader.DocumentCount; document++)
            {
                var (title, body) = SegmentSignatures.Text(reader, document, new ItemBuffer());
                words.Sign(title, body, expected);
                Assert.Equal(expected, reader.Signatures[document].ToArray());
                count++;
            }

            reader.Release();
        }

        return count;
    }

    private static IEnumerable<SegmentReader> Open(InMemoryStorage storage) => storage.List()
        .Where(name => name.StartsWith("segment-", StringComparison.Ordinal))
        .Select(name => SegmentReader.Open(storage, name));
}
