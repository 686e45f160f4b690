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
    [InlineData("a.json", "[\n{\"name\": 1}]", 2, "a name is a text")]
    [InlineData("a.json", "[\n{\"nam\": \"X\"}]", 2, "'nam'")]
    [InlineData("a.json", "[\n{\"name\": \"X\"", 2, "not JSON")]
    [InlineData("a.json", "{}", 1, "array")]
    [InlineData("a.json", "", 1, "not JSON")]
    [InlineData("a.json", "[]\n[]", 2, "not JSON")]
    [InlineData("a.json", "[{\"name\":\"X\",\"offices\":[\n{\"portfolio\":\"P\"}]}]", 2, "jurisdiction")]
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
    public void A_missing_file_is_an_IOException() =>
        Assert.ThrowsAny<IOException>(() => NewsVocabulary.Load(Path.Combine(_directory, "none.tsv")));

    private string Write(string name, string text)
    {
        string path = Path.Combine(_directory, name);
        File.WriteAllText(path, text);
        return path;
    }
}
