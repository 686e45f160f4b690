using System.Globalization;
using NewsSearch.Ingest;
using Xunit.Abstractions;

namespace NewsSearch.PublicApi.Tests.Ingest.Formats;

/// <summary>Damaged files give items and problems, and never anything else.</summary>
public sealed class FormatFuzzTests(ITestOutputHelper output)
{
    /// <summary>Characters that mean something to one of the readers.</summary>
    private const string Marks = "<>&;\"',\t\n\r{}[]:/\\=!-#x\0]0";

    public static TheoryData<string> Files => [.. SoundFile.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Damaged_files_give_items_and_problems_only(string name)
    {
        var (_, format, bytes) = SoundFile.Named(name);
        Assert.NotEmpty(ReadArchive.Of(bytes, format).Items);
        int cases = Number("NEWSSEARCH_FUZZ_CASES", 1_000);
        int first = Number("NEWSSEARCH_SEED", 0);
        output.WriteLine($"{cases} damaged inputs of {name}, seeds {first} to {first + cases - 1}");
        for (int seed = first; seed < first + cases; seed++)
        {
            byte[] damaged = Damage(bytes, new Random(seed));
            Check(damaged, seed % 2 == 0 ? format : ArchiveFormat.Auto, ExtractMode.None, seed);
            if (seed % 16 == 0)
            {
                Check(damaged, format, ExtractMode.Missing, seed);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_cut_at_any_byte_gives_items_and_problems_only(string name)
    {
        var (_, format, bytes) = SoundFile.Named(name);
        for (int length = 0; length < bytes.Length; length++)
        {
            Check(bytes[..length], format, ExtractMode.None, length);
        }
    }

    [Fact]
    public void Whatever_is_typed_is_a_query()
    {
        string[] parts =
        [
            "a", "dam", "\"", "(", ")", "-", "+", "NOT ", " OR ", " AND ", " NEAR/5 ", " BEFORE/", " SENT ", " PARA ",
            "~", "~4", "^", "^2", "^-1e999", "*", "?", "\\", ":", "title:", "country:", "published:", "2025-13", "..",
            ">", "<=", "[", " TO ", "]", "7d", "today", "é", "\uD83D", "\0", "\u202E", "https://x", "12:30", " ", "\n",
        ];
        int cases = Number("NEWSSEARCH_FUZZ_CASES", 1_000);
        int first = Number("NEWSSEARCH_SEED", 0);
        output.WriteLine($"{cases} queries, seeds {first} to {first + cases - 1}");
        for (int seed = first; seed < first + cases; seed++)
        {
            var random = new Random(seed);
            string text = string.Concat(random.GetItems(parts, random.Next(1, 30)));
            try
            {
                var query = NewsQuery.Parse(text);
                Assert.All(query.Warnings, w => Assert.InRange(w.Start, 0, text.Length));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}: {text}", e);
            }
        }
    }

    private static int Number(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } asked
            ? int.Parse(asked, CultureInfo.InvariantCulture) : usual;

    private static void Check(byte[] bytes, ArchiveFormat format, ExtractMode extract, int seed)
    {
        try
        {
            var read = ReadArchive.Of(bytes, format, extract);
            Assert.NotEmpty(read.Entries);
            Assert.All(read.Items, item =>
            {
                Assert.NotEmpty(item.Id);
                Assert.True(item.Title?.Length > 0 || item.Body?.Length > 0, "neither title nor body");
                Assert.Equal(item.Id, NewsItemJson.Read(NewsItemJson.ToUtf8(item)).Id);
            });
        }
        catch (Exception e)
        {
            throw new InvalidOperationException(
                $"Seed {seed}, {format}, {extract}: {e.Message}\n{Convert.ToBase64String(bytes)}", e);
        }
    }

    /// <summary>Flips, inserts, removes and repeats some bytes, or cuts the file.</summary>
    private static byte[] Damage(byte[] sound, Random random)
    {
        var bytes = new List<byte>(sound);
        for (int change = random.Next(1, 6); change > 0 && bytes.Count > 0; change--)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 24), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)Marks[random.Next(Marks.Length)]; break;
                case 2: bytes.Insert(at, (byte)Marks[random.Next(Marks.Length)]); break;
                case 3: bytes.RemoveRange(at, length); break;
                case 4: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                default: bytes[at] = (byte)random.Next(256); break;
            }
        }

        return random.Next(8) == 0 ? [.. bytes[..random.Next(bytes.Count + 1)]] : [.. bytes];
    }
}
