using System.Text;
using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest.Formats;

public sealed class TableTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void Records_become_items_whatever_separates_their_cells(string separator)
    {
        string table = "\uFEFFID,Headline,Article Text,Pub Date,Link,Authors,Countries,Desk\r\n"
            .Replace(",", separator, StringComparison.Ordinal)
            + string.Join(separator, "1", "\"He said \"\"no\"\"\"", "\"Line one.\r\nLine two" + separator + " end.\"",
                "\"Tue, 13 May 2025 07:11:00 GMT\"", "https://p.example/1", "Amna Rind", "PK|BY", "water") + "\r\n"
            + "\r\n"
            + string.Join(separator, "2", "Second", "Text", "", "", "", "", "");
        var read = ReadArchive.Of(table, ArchiveFormat.Csv);

        Assert.Empty(read.Problems);
        var item = read.Items[0];
        Assert.Equal("1", item.Id);
        Assert.Equal("He said \"no\"", item.Title);
        Assert.Equal($"Line one.\r\nLine two{separator} end.", item.Body!.Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal("2025-05-13T07:11:00Z", item.Published.ToString());
        Assert.Equal("Amna Rind", item.Author);
        Assert.Equal(["PK", "BY"], item.Countries!.Select(c => c.Code));
        Assert.Equal("water", item.Extra!["Desk"].GetString());
        Assert.Equal("2", read.Items[1].Id);
        Assert.Null(read.Items[1].Published);
        Assert.Equal([2L, 5L], read.Entries.Select(e => e.Line));
    }

    [Fact]
    public void A_bad_record_is_named_and_the_others_go_on()
    {
        var read = ReadArchive.Of("""
            id,title,body
            1,One,x
            2,"Stray" mark,x
            3,Three,x,too many
            4,Four
            5,"",""
            6,"Six, quoted",x
            7,"never closed,x
            8,Eight,x
            9,"Nine
            in two lines",x
            """, ArchiveFormat.Csv);

        Assert.Equal(["1", "4", "6", "8", "9"], read.Items.Select(i => i.Id));
        Assert.Equal([3L, 4L, 6L, 8L], read.Lost.Select(p => p.Line));
        Assert.Contains("quotation mark", read.Problems[0].Reason, StringComparison.Ordinal);
        Assert.Contains("4 cells, the header 3", read.Problems[1].Reason, StringComparison.Ordinal);
        Assert.Contains("title and body", read.Problems[2].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("id;url\n1;2\n")]
    [InlineData("\"unclosed\n1,2\n")]
    public void A_header_without_a_usable_column_is_one_problem(string table)
    {
        var problem = Assert.Single(ReadArchive.Of(table, ArchiveFormat.Csv).Problems);
        Assert.True(problem.Lost);
        Assert.Equal(1, problem.Line);
        Assert.Contains("no column for a title or a text", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_are_found_by_their_header()
    {
        Assert.Equal("x", ReadArchive.Of("date;headline\n2025-05-13;x\n").Item.Title);
        Assert.Equal("2025-05", ReadArchive.Of("title,date\nx,2025-05\n").Item.Published.ToString());
    }

    [Fact]
    public void A_date_that_cannot_be_read_costs_the_date_only_unless_its_order_is_declared()
    {
        const string Table = "title,date\nx,04/05/2024\ny,13/05/2024\n";
        var read = ReadArchive.Of(Table);
        Assert.Null(read.Items[0].Published);
        Assert.Equal("2024-05-13", read.Items[1].Published.ToString());
        Assert.Contains("04/05/2024", read.Problem, StringComparison.Ordinal);

        var declared = ReadArchive.Of(
            Table, extraction: new ExtractionOptions { DateOrder = DateOrder.DayFirst }).Items[0];
        Assert.Equal("2024-05-04", declared.Published.ToString());
    }

    [Fact]
    public void Other_encodings_are_read()
    {
        byte[] wide = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("title\tbody\r\nCafé\tx\r\n")];
        Assert.Equal("Café", ReadArchive.Of(wide, ArchiveFormat.Csv).Item.Title);

        var western = ReadArchive.Of(Encoding.Latin1.GetBytes("title,body\nCafé,x\n"), ArchiveFormat.Csv);
        Assert.Equal("Café", western.Item.Title);
        Assert.Contains("Windows-1252", western.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_records_and_marks_that_are_never_closed_take_linear_time()
    {
        var table = new StringBuilder("title,body\n");
        for (int i = 0; i < 50_000; i++)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"t{i},\"b \"\"{i}\"\"\nnext\"\n");
        }

        Assert.Equal(50_000, ReadArchive.Of(table.ToString(), ArchiveFormat.Csv).Items.Count);

        // Each line opens a mark that a later one seems to close.
        string open = "title,body\n" + string.Concat(Enumerable.Repeat("\"a\n", 200_000));
        Assert.Equal(200_000, ReadArchive.Of(open, ArchiveFormat.Csv).Entries.Count);
    }
}
