using System.Text;
using NewsSearch.Codecs;
using NewsSearch.Terms;

namespace NewsSearch.Tests.Terms;

/// <summary>Terms by frequency against sorting all of them.</summary>
public sealed class TermsByFrequencyTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 15)]
    [InlineData(3, 300)]
    [InlineData(4, 9_000)]
    public void The_terms_that_begin_alike_come_from_the_most_frequent_on(int seed, int count)
    {
        var random = new Random(seed);
        byte[][] sorted = DictionaryInMemory.Sorted(Enumerable.Range(0, count).Select(_ => Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => "abcéя"[random.Next(5)])))));
        var (dictionary, frequencies) = Write(sorted, random);
        for (int number = 0; number < sorted.Length; number++)
        {
            Assert.Equal(sorted[number], dictionary.Term(number));
            Assert.Equal(number, dictionary.CountBefore(sorted[number]));
        }

        foreach (string prefix in (string[])["a", "ab", "abc", "é", "я", "яa", "c", "z", " ", "bbbb"])
        {
            byte[] bytes = Encoding.UTF8.GetBytes(prefix);
            var expected = Enumerable.Range(0, sorted.Length)
                .Where(number => sorted[number].AsSpan().StartsWith(bytes))
                .OrderByDescending(number => frequencies[number]).ThenBy(number => number).ToArray();
            var terms = new TermsByFrequency(dictionary, bytes);
            foreach (int number in expected)
            {
                Assert.Equal(frequencies[number], terms.NextFrequency);
                Assert.Equal(sorted[number], terms.Take());
            }

            Assert.Equal(0, terms.NextFrequency);
        }
    }

    private static (TermDictionary Dictionary, int[] Frequencies) Write(byte[][] sorted, Random random)
    {
        var writer = new TermDictionaryWriter();
        int[] frequencies = [.. sorted.Select(_ => 1 + (random.Next(4) == 0 ? random.Next(1_000) : random.Next(3)))];
        for (int number = 0; number < sorted.Length; number++)
        {
            writer.Add(sorted[number], frequencies[number], frequencies[number], [0], 0);
        }

        ByteWriter terms = writer.WriteTerms(), index = writer.WriteIndex();
        return (DictionaryInMemory.Open(terms.Written.ToArray(), index.Written.ToArray()), frequencies);
    }
}
