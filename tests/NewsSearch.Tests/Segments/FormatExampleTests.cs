using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsSearch.Codecs;
using NewsSearch.Columns;
using NewsSearch.Duplicates;
using NewsSearch.Postings;
using NewsSearch.Scoring;
using NewsSearch.Segments;
using NewsSearch.Tests.Postings;
using NewsSearch.Tests.Tidy;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Segments;

/// <summary>The examples of FORMAT.md are read by the library, and written by it to the byte.</summary>
public sealed partial class FormatExampleTests(ITestOutputHelper output)
{
    private const string Path = "src/NewsSearch/Segments/FORMAT.md";

    [Fact]
    public void Every_example_is_read_as_it_says_and_written_as_it_stands()
    {
        int examples = 0;
        string[] lines = Repository.Read(Path).Split('\n');
        foreach (var (at, line) in lines.Index())
        {
            if (!line.StartsWith("Example: ", StringComparison.Ordinal))
            {
                continue;
            }

            output.WriteLine(line);
            byte[] bytes = [.. lines.Skip(at + 4).TakeWhile(row => row.StartsWith('|')).SelectMany(Bytes)];
            Check(line, bytes);
            examples++;
        }

        Assert.True(examples >= 8, $"{examples} examples");
    }

    [Fact]
    public void The_document_names_the_version_that_is_written()
    {
        string text = Repository.Read(Path);
        Assert.StartsWith($"# The files of an index, format {SegmentFormat.Version}\n", text);
        Assert.Contains($"| 8 | 4 | format version, {SegmentFormat.Version};", text);
    }

    private static void Check(string example, byte[] bytes)
    {
        if (Patched().Match(example) is { Success: true } patched)
        {
            CheckPatched(patched, bytes);
        }
        else if (Every().Match(example) is { Success: true } every)
        {
            int step = Number(every.Groups[1].Value);
            CheckDocuments(Number(every.Groups[2].Value), Number(every.Groups[3].Value), step, bytes);
        }
        else if (Facets().Match(example) is { Success: true } facets)
        {
            CheckFacets(facets.Groups[1].Value, bytes);
        }
        else if (Signature().Match(example) is { Success: true } signature)
        {
            byte[] written = new byte[TextSignature.Length];
            new ComparedWords().Sign(signature.Groups[2].Value, signature.Groups[1].Value, written);
            Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(written));
        }
        else
        {
            Assert.Contains(" of length ", example);
            CheckTerm(example, bytes);
        }
    }

    private static void CheckPatched(Match match, byte[] bytes)
    {
        int[] values = new int[PackedBlock.Size], read = new int[PackedBlock.Size];
        values[Number(match.Groups[1].Value)] = Number(match.Groups[2].Value);
        values[Number(match.Groups[3].Value)] = Number(match.Groups[4].Value);
        var written = new ByteWriter();
        PatchedBlock.Write(values, flag: false, written);
        Assert.Equal(bytes, written.Written.ToArray());
        var reader = new ByteReader(bytes, Path, 0);
        PatchedBlock.Read(ref reader, read);
        Assert.Equal(values, read);
    }

    private static void CheckDocuments(int first, int last, int step, byte[] bytes)
    {
        int[] documents = [.. Enumerable.Range(0, ((last - first) / step) + 1).Select(i => first + (i * step))];
        var written = new ByteWriter();
        PostingsEncoder.EncodeDocuments(documents, written);
        Assert.Equal(bytes, written.Written.ToArray());
        var cursor = new PostingsCursor();
        cursor.Open(EncodedPostings.Section(bytes), 0, bytes.Length, documents.Length, last + 1, documentsOnly: true);
        var read = new List<int>();
        for (int target = 0; cursor.SeekBlock(target); target = cursor.LastDocument(cursor.Block) + 1)
        {
            read.AddRange(cursor.Documents);
        }

        Assert.Equal(documents, read);
    }

    private static void CheckFacets(string documents, byte[] bytes)
    {
        string[][] all = [.. documents.Split("; ").Select(document =>
            document == "none" ? [] : document.Split(", ").Select(value => value.Trim('`')).ToArray())];
        string[] values = [.. all.SelectMany(own => own).Distinct().Order(StringComparer.Ordinal)];
        var writer = new FacetColumnWriter([.. values.Select(Encoding.UTF8.GetBytes)]);
        Array.ForEach(all, own => writer.Add([.. own.Select(value => Array.IndexOf(values, value))]));
        var written = new ByteWriter();
        writer.Finish(written, PostingsEncoder.EncodeDocuments);
        Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(written.Written));
        var column = new FacetColumn(EncodedPostings.Section(bytes), "country", 0, all.Length);
        Assert.Equal(values, Enumerable.Range(0, column.ValueCount).Select(column.Value));
        int[] ordinals = [];
        for (int document = 0; document < all.Length; document++)
        {
            int count = column.Slots().Read(document, ref ordinals);
            Assert.Equal(all[document], ordinals.Take(count).Select(column.Value));
        }

        foreach (var (ordinal, value) in values.Index())
        {
            var expected = Enumerable.Range(0, all.Length).Where(document => all[document].Contains(value));
            Assert.Equal((uint)expected.Count(), column.DocumentCounts[ordinal]);
            var postings = column.Postings(ordinal);
            var cursor = new PostingsCursor();
            cursor.Open(
                postings.Section,
                postings.Offset,
                postings.Length,
                postings.DocumentFrequency,
                all.Length,
                documentsOnly: true);
            Assert.True(cursor.SeekBlock(0));
            Assert.Equal(expected, cursor.Documents.ToArray());
        }
    }

    private static void CheckTerm(string example, byte[] bytes)
    {
        var size = Size().Match(example);
        int documentCount = Number(size.Groups[1].Value);
        byte[] lengths = new byte[documentCount];
        Array.Fill(lengths, LengthNorm.Encode(Number(size.Groups[2].Value)));
        var postings = new TermPostings();
        if (EveryAt().Match(example) is { Success: true } every)
        {
            int step = Number(every.Groups[1].Value), last = Number(every.Groups[3].Value);
            for (int document = Number(every.Groups[2].Value); document <= last; document += step)
            {
                postings.AddGap(Number(every.Groups[4].Value));
                postings.AddDocument(document, 1, 0);
            }
        }

        foreach (Match match in Document().Matches(example))
        {
            int inTitle = match.Groups[3].Success ? Number(match.Groups[3].Value) : 0;
            int[] positions = [.. match.Groups[2].Value.Split(", ").Select(Number)];
            for (int i = 0; i < positions.Length; i++)
            {
                postings.AddGap(i == 0 ? positions[0] : positions[i] - positions[i - 1]);
            }

            postings.AddDocument(Number(match.Groups[1].Value), positions.Length, inTitle);
        }

        Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(EncodedPostings.Encode(postings, lengths, 2)));
        var cursor = EncodedPostings.Open(bytes, postings.Count, documentCount);
        Assert.True(cursor.SeekBlock(0));
        foreach (var (i, posting) in PlainPosting.All(postings).Index())
        {
            Assert.Equal(posting.Document, cursor.Documents[i]);
            Assert.Equal(posting.Frequency, cursor.Frequencies[i]);
            Assert.Equal(posting.TitleFrequency, cursor.TitleFrequencies.IsEmpty ? 0 : cursor.TitleFrequencies[i]);
            Assert.Equal(posting.Positions, cursor.Positions(i).ToArray());
        }
    }

    private static IEnumerable<byte> Bytes(string row)
    {
        var match = Row().Match(row);
        Assert.True(match.Success, row);
        byte[] bytes = Convert.FromHexString(match.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal));
        int times = match.Groups[2].Success ? Number(match.Groups[2].Value) : 1;
        return Enumerable.Repeat(bytes, times).SelectMany(each => each);
    }

    private static int Number(string text) => text == "" ? 1 : int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| `([0-9A-F ]+)`(?: × (\d+))? \|", RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex(@"256 integers that are 0, but number (\d+) is (\d+) and number (\d+) is (\d+)\.")]
    private static partial Regex Patched();

    [GeneratedRegex(@"every (?:(\d+)\w+ )?document from (\d+) to (\d+)\.")]
    private static partial Regex Every();

    [GeneratedRegex(@"every (\d+)\w+ document from (\d+) to (\d+) at (\d+);")]
    private static partial Regex EveryAt();

    [GeneratedRegex(@"the values of \d+ documents: (.*)\.$")]
    private static partial Regex Facets();

    [GeneratedRegex(@"the signature of `(.*)`, titled `(.*)`\.$")]
    private static partial Regex Signature();

    [GeneratedRegex(@"document (\d+) at ((?:\d+, )*\d+)(?:, in the title (\d+))?;")]
    private static partial Regex Document();

    [GeneratedRegex(@"of (\d+) documents of length (\d+), title weight 2\.")]
    private static partial Regex Size();
}
