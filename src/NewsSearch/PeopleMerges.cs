using NewsSearch.People;
using NewsSearch.Vocabularies;

namespace NewsSearch;

/// <summary>Reads decisions about names from the form that people.json has.</summary>
public static class PeopleMerges
{
    /// <summary>Reads an object of lines like <c>"M. Example": "Mary Example"</c>.</summary>
    /// <remarks>
    /// A name with itself behind it is to stand for itself; with null behind it, what was decided about it is undone.
    /// </remarks>
    /// <param name="utf8Json">The file's bytes.</param>
    /// <param name="file">What errors call it.</param>
    /// <exception cref="VocabularyFormatException">It is not in this form; says file and line.</exception>
    public static IReadOnlyDictionary<string, string?> Parse(ReadOnlySpan<byte> utf8Json, string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return PeopleFile.Parse(utf8Json, file)
            .ToDictionary(line => line.Name, line => line.Person, StringComparer.Ordinal);
    }
}
