using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Terms;

namespace NewsSearch.Tests.Terms;

public class TermDictionaryTests
{
    // Zeros and terms of eight bytes and more in common are what the keys of the sparse index cannot tell apart.
    private static readonly Gen<byte[]> Term = Gen.Frequency(
        (4, Gen.Elements("a", "b", "é", "\0", "😀").ListOf()
            .Select(parts => Encoding.UTF8.GetBytes(string.Concat(parts)))),
        (2, Gen.Elements("internationa", "internati", "international").SelectMany(head =>
            Gen.Elements("l", "s", "t").ListOf().Select(tail => Encoding.UTF8.GetBytes(head + string.Concat(tail))))),
        (1, Gen.Choose(200, 700).SelectMany(length => Gen.Elements("x", "y").Select(tail =>
            Encoding.UTF8.GetBytes(new string('z', length) + tail)))));

    private static readonly Arbitrary<byte[][]> Terms =
        Term.ListOf().Select(terms => DictionaryInMemory.Sorted(terms)).ToArbitrary();

    [Fact]
    public void Finds_every_term_and_nothing_else() =>
        Prop.ForAll(Terms, Term.ToArbitrary(), (terms, other) =>
        {
            var dictionary = DictionaryInMemory.Of(terms);
            long offset = 0;
            for (int i = 0; i < terms.Length; i++)
            {
                int documents = (i % 3) + 1, length = documents + (i % 5);
                Assert.True(dictionary.TryFind(terms[i], out var entry));
                Assert.Equal(documents, entry.DocumentFrequency);
                Assert.Equal(documents + (i % 2), entry.TotalFrequency);
                Assert.Equal(length, entry.Length);
                Assert.Equal(documents == 1, entry.Inlined);
                if (entry.Inlined)
                {
                    Assert.All(dictionary.Terms.Read(entry.Offset, length).ToArray(), b => Assert.Equal((byte)i, b));
                }
                else
                {
                    Assert.Equal(offset, entry.Offset);
                    offset += length;
                }
            }

            bool isThere = terms.Any(term => term.AsSpan().SequenceEqual(other));
            Assert.Equal(isThere, dictionary.TryFind(other, out _));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(150));

    [Fact]
    public void Enumerates_from_the_first_term_at_or_after_another() =>
        Prop.ForAll(Terms, Term.ToArbitrary(), (terms, from) =>
        {
            var dictionary = DictionaryInMemory.Of(terms);
            var expected = terms.Where(term => term.AsSpan().SequenceCompareTo(from) >= 0).ToArray();
            int count = 0;
            for (var found = dictionary.Seek(from); found.HasCurrent; found.MoveNext(), count++)
            {
                Assert.Equal(expected[count], found.Term.ToArray());
                Assert.True(dictionary.TryFind(found.Term, out var entry));
                Assert.Equal(entry, found.Entry);
            }

            Assert.Equal(expected.Length, count);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(150));

    [Fact]
    public void A_range_has_what_begins_alike() =>
        Prop.ForAll(Terms, Term.ToArbitrary(), (terms, prefix) =>
        {
            var visited = new VisitedTerms();
            TermRange.Visit(DictionaryInMemory.Of(terms), prefix, visited);
            Assert.Equal(
                terms.Where(term => term.AsSpan().StartsWith(prefix)).Select(Convert.ToHexString),
                visited.All.Select(term => term.Term));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(150));

    [Fact]
    public void Finding_a_term_allocates_nothing()
    {
        byte[][] terms = DictionaryInMemory.Sorted(
            Enumerable.Range(0, 5_000).Select(i => Encoding.UTF8.GetBytes($"term{i * 7919 % 10_007}")));
        var dictionary = DictionaryInMemory.Of(terms);
        dictionary.TryFind(terms[0], out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (byte[] term in terms)
        {
            dictionary.TryFind(term, out _);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_block_has_the_bytes_that_the_format_says()
    {
        var (terms, _) = DictionaryInMemory.Write([[.. "trade"u8], [.. "tram"u8], [.. "trams"u8]]);

        byte[] block =
        [
            1, 0, 3, 4, .. Enumerable.Repeat((byte)0, 13), 5, 6, .. Enumerable.Repeat((byte)7, 14),
            0x74, 0x72, 0x61, 0x64, 0x65, 0x6D, 0x73,
        ];
        Assert.Equal(block, terms[..block.Length]);
    }
}
