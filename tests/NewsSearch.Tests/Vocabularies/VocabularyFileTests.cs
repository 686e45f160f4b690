using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Vocabularies;

public sealed class VocabularyFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("vocabulary").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_file_adds_names_to_a_field_of_the_users_own()
    {
        string path = Write(
            "own.tsv", "field\tkey\tkind\tnames\norganisation\tUNOPS\talias\tUN Office for Project Services\n");
        var vocabulary = NewsVocabulary.Default.Extend(path);
        Assert.Equal("UNOPS", vocabulary.Resolve("organisation", "un office for project services"));
        Assert.Equal("BY", vocabulary.Resolve("country", "belarus"));
        Assert.Null(NewsVocabulary.Default.Resolve("organisation", "UNOPS"));
    }

    [Fact]
    public void Loading_takes_nothing_from_the_vocabulary_that_comes_with_the_library()
    {
        string path = Write("own.tsv", "field\tkey\tkind\tnames\r\ncountry\tBY\tlabel\tWhite Russia\r\n");
        var vocabulary = NewsVocabulary.Load(path);
        Assert.Equal("White Russia", vocabulary.Label("country", "BY"));
        Assert.Null(vocabulary.Resolve("country", "Pakistan"));
    }

    [Fact]
    public void A_person_of_a_file_takes_the_place_of_one_of_the_same_name()
    {
        string path = Write("people.json", """
            [{"name": "Ada Example", "aliases": ["A. Example"], "offices":
              [{"portfolio": "Commerce", "jurisdiction": "PK", "from": "2024-03-11", "to": null}]}]
            """);
        var vocabulary = NewsVocabulary.Default.Extend(path, path);
        Assert.Equal("Ada Example", vocabulary.Resolve("minister", "a example"));
        Assert.True(vocabulary.TryGetPerson("Ada Example", out var person));
        Assert.Equal("Commerce", Assert.Single(person.Offices).Portfolio);
    }

    [Theory]
    [InlineData("a.tsv", "", 1, "empty")]
    [InlineData("a.tsv", "key\tname\n", 1, "columns")]
    [InlineData("a.tsv", "field\tkey\tkind\tnames\n\n# why\ncountry\tBY\tlabel\n", 4, "3 columns instead of 4")]
    [InlineData("a.tsv", "field\tkey\tkind\tnames\ncountry\tBY\tnickname\tX\n", 2, "'nickname'")]
    [InlineData("a.tsv", "field\tkey\tkind\tnames\ncountry\tBY\t1\tX\n", 2, "'1'")]
    [InlineData("a.tsv", "field\tkey\tkind\tnames\ncountry\tBY\tname\tX;;Y\n", 2, "no letter")]
    [InlineData("a.tsv", "field\tkey\tkind\tnames\ncountry\t\tname\tX\n", 2, "column 2 is empty")]
    [InlineData("a.tsv", "term\tweight\tsector\ncotton\theavy\ttextiles\n", 2, "'heavy'")]
    [InlineData("a.tsv", "term\tweight\tsector\ncotton\tNaN\ttextiles\n", 2, "'NaN'")]
    [InlineData("a.tsv", "field\tkey\tkind\tnames\nCountry\tBY\tname\tX\n", 2, "called country, not Country")]
    [InlineData("a.tsv", "field\tkey\tkind\tnames\nministers\tX\tname\tX\n", 2, "called minister")]
    [InlineData("a.tsv", "field\tkey\tkind\tnames\nmy field\tX\tname\tX\n", 2, "'my field' is no name for a field")]
    [InlineData("a.tsv", "field\tkey\tkind\tnames\nTitle\tX\tname\tX\n", 2, "Title cannot be a facet field")]
    [InlineData("a.tsv", "field\tkey\tkind\tnames\nship\tX\tcity\tX\n", 2, "ship has no names of kind city, only")]
    [InlineData("a.tsv", "field\tkey\tkind\tnames\nsector\tsport\tnot\tX\n", 2, "sector has no names of kind not")]
    [InlineData("a.tsv", "field\tkey\tkind\tnames\nship\t-\tname\tX\n", 2, "the key - stands for no value")]
    [InlineData("a.tsv", "field\tkey\tkind\tnames\nship\t?!\tname\tX\n", 2, "the key '?!' has no letter")]
    [InlineData("a.tsv", "field\tkey\tkind\tnames\nship\tX\tname\tX\nship X name X\n", 3, "1 columns")]
    [InlineData("a.tsv", "term\tweight\tsector\ncotton\t3\t?\n", 2, "the key '?' has no letter")]
    [InlineData("a.tsv", "term\tweight\tsector\n\t3\ttrade\n", 2, "column 1 is empty")]
    [InlineData("a.json", "{\"M. Example\": \"Mary Example\"}", 1, "array")]
    [InlineData("a.json", "[\n{\"name\": 1}]", 2, "a name is a text")]
    [InlineData("a.json", "[\n{\"nam\": \"X\"}]", 2, "'nam'")]
    [InlineData("a.json", "[\n{\"name\": \"X\"", 2, "not JSON")]
    [InlineData("a.json", "{}", 1, "array")]
    [InlineData("a.json", "", 1, "not JSON")]
    [InlineData("a.json", "[]\n[]", 2, "not JSON")]
    [InlineData("a.json", "[{\"name\":\"X\",\"offices\":[\n{\"portfolio\":\"P\"}]}]", 2, "jurisdiction")]
    [InlineData("a.json", "[{\"name\":\"X\",\"offices\":[\n{\"portfolio\":\"P\",\"jurisdiction\":\"Pakistan\"}]}]", 2,
        "a code like PK or PK-PB")]
    [InlineData("a.json", "[{\"name\":\"X\",\"offices\":[\n{\"portfolio\":\"P\",\"jurisdiction\":\"PK\","
        + "\"from\":\"2025-02-01\",\"to\":\"2024-01-01\"}]}]", 2, "cannot begin on 2025-02-01")]
    [InlineData("a.json", "[{\"name\":\"X\",\"offices\":[{\"from\":\n\"soon\"}]}]", 2, "2024-03-11")]
    [InlineData("a.txt", "x", 1, ".tsv or .json")]
    public void A_bad_file_is_refused_with_its_name_the_line_and_the_reason(
        string name, string text, long line, string reason)
    {
        string path = Write(name, text);
        var e = Assert.Throws<VocabularyFormatException>(() => NewsVocabulary.Load(path));
        Assert.Equal((path, line), (e.File, e.Line));
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_with_their_line()
    {
        string path = Path.Combine(_directory, "a.tsv");
        File.WriteAllBytes(path, [.. "field\tkey\tkind\tnames\nx\ty\talias\t"u8, 0xFF, (byte)'\n']);
        Assert.Equal(2, Assert.Throws<VocabularyFormatException>(() => NewsVocabulary.Load(path)).Line);
    }

    [Fact]
    public void A_folder_stands_for_its_files_by_name()
    {
        Write("b.tsv", "field\tkey\tkind\tnames\nship\tX\tlabel\tLast\n");
        Write("a.tsv", "field\tkey\tkind\tnames\nship\tX\tlabel\tFirst\n");
        Write("people.json", "[{\"name\": \"Ada Example\"}]");
        Write(".hidden.tsv", "nonsense");
        Write("README.md", "nonsense");
        var vocabulary = NewsVocabulary.Default.Extend(_directory);
        Assert.Equal("Last", vocabulary.Label("ship", "X"));
        Assert.Equal("Ada Example", vocabulary.Resolve("minister", "ada example"));
    }

    [Fact]
    public void A_bad_file_in_a_folder_is_named()
    {
        string bad = Write("b.tsv", "nonsense");
        Write("a.tsv", "field\tkey\tkind\tnames\nship\tX\tlabel\tFirst\n");
        Assert.Equal(bad, Assert.Throws<VocabularyFormatException>(() => NewsVocabulary.Load(_directory)).File);
    }

    [Fact]
    public void A_folder_without_a_vocabulary_is_refused()
    {
        Write("README.md", "nonsense");
        var e = Assert.ThrowsAny<IOException>(() => NewsVocabulary.Load(_directory));
        Assert.Contains(_directory, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_is_read_as_the_file_of_a_name()
    {
        var bytes = new MemoryStream([.. "\uFEFFfield\tkey\tkind\tnames\nship\tX\tlabel\tCod\n"u8]);
        Assert.Equal("Cod", NewsVocabulary.Default.Extend("a.tsv", bytes).Label("ship", "X"));
        var bad = new MemoryStream([.. "ship"u8]);
        var e = Assert.Throws<VocabularyFormatException>(() => NewsVocabulary.Default.Extend("b.tsv", bad));
        Assert.Equal(("b.tsv", 1), (e.File, e.Line));
    }

    [Fact]
    public void Fields_can_be_left_out_so_that_files_stand_in_their_place()
    {
        var without = NewsVocabulary.Default.Without("minister", "sector");
        Assert.Null(without.Resolve("minister", "Shehbaz Sharif"));
        Assert.Empty(without.Keys("sector"));
        Assert.Equal("BY", without.Resolve("country", "Belarus"));
        var own = without.Extend(Write("a.tsv", "term\tweight\tsector\ncod\t9\tfish\n"));
        Assert.Equal(["fish"], own.Keys("sector"));
        var item = NewsExtractor.Fill(
            new NewsItem { Id = "1", Title = "Cod", Body = "Cod and cotton." }, options: new() { Vocabulary = own });
        Assert.Equal(["fish"], item.Sectors);
        Assert.Throws<ArgumentException>(() => NewsVocabulary.Default.Without("ship"));
        Assert.Null(NewsVocabulary.Default.Without(NewsVocabulary.Default.Fields).Resolve("source", "BBC"));
    }

    [Fact]
    public void A_version_follows_what_is_said_and_not_how_it_is_laid_out()
    {
        const string header = "field\tkey\tkind\tnames\n";
        string Version(string lines) =>
            NewsVocabulary.Default.Extend(Write("a.tsv", header + lines)).Version;
        string version = Version("ship\tX\tlabel\tCod\n");
        Assert.Matches("^[0-9a-f]{16}$", version);
        Assert.Equal(version, Version("# why\r\n\r\nship\t X \tlabel\tCod\r\n"));
        string[] others =
        [
            Version("ship\tX\tlabel\tHerring\n"), Version("ship\tX\tname\tCod\n"), Version("ship\tY\tlabel\tCod\n"),
            Version("boat\tX\tlabel\tCod\n"), Version("ship\tX\tlabel\tCod\nship\tX\tname\tDab\n"),
            NewsVocabulary.Default.Version, NewsVocabulary.Default.Without("sector").Version,
            NewsVocabulary.Load(Path.Combine(_directory, "a.tsv")).Version,
        ];
        Assert.DoesNotContain(version, others);
        Assert.Equal(others.Length, others.Distinct().Count());
    }

    [Fact]
    public void A_missing_file_is_an_IOException() =>
        Assert.ThrowsAny<IOException>(() => NewsVocabulary.Load(Path.Combine(_directory, "none.tsv")));

    private string Write(string name, string text)
    {
        string path = Path.Combine(_directory, name);
        File.WriteAllText(path, text);
        return path;
    }
}
