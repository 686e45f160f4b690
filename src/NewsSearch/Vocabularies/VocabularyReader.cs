using System.Text;

namespace NewsSearch.Vocabularies;

/// <summary>Reads the files of a vocabulary; which sort a file is, its ending and its first line say.</summary>
internal static class VocabularyReader
{
    /// <summary>The largest file that is read: a vocabulary is held in memory several times over.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    // A file that is not UTF-8 is refused rather than read with replacement characters in its names.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Files as they are named, and of a folder those that a vocabulary can be made of, by name.</summary>
    /// <exception cref="FileNotFoundException">A folder has none.</exception>
    public static IEnumerable<string> FilesIn(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            if (!Directory.Exists(path))
            {
                yield return path;
                continue;
            }

            string[] files = [.. Directory.EnumerateFiles(path).Where(IsVocabulary).Order(StringComparer.Ordinal)];
            if (files.Length == 0)
            {
                throw new FileNotFoundException(
                    $"There is no vocabulary in the folder {path}: no file ends in .tsv or .json.", path);
            }

            foreach (string file in files)
            {
                yield return file;
            }
        }
    }

    /// <summary>Reads a file into a vocabulary.</summary>
    /// <exception cref="VocabularyFormatException">The file is not in one of the forms that can be read.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static void ReadFile(string path, VocabularyContents contents)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        Read(path, stream, contents);
    }

    /// <summary>Reads a stream as the file of that name.</summary>
    public static void Read(string name, Stream stream, VocabularyContents contents)
    {
        byte[] bytes = ReadBytes(name, stream);
        if (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            PeopleReader.Read(name, bytes, contents);
        }
        else if (name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase))
        {
            TableReader.Read(name, Decode(name, bytes), contents);
        }
        else
        {
            throw new VocabularyFormatException(name, 1, "the name of a vocabulary file must end in .tsv or .json");
        }
    }

    private static bool IsVocabulary(string path)
    {
        string name = Path.GetFileName(path);
        return name[0] != '.' && (name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase));
    }

    private static byte[] ReadBytes(string name, Stream stream)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[65536];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > MaximumBytes)
            {
                throw new VocabularyFormatException(name, 1, $"the file is larger than {MaximumBytes} bytes");
            }
        }

        byte[] bytes = memory.ToArray();
        return bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
    }

    private static string Decode(string name, byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            long line = 1 + bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length)).Count((byte)'\n');
            throw new VocabularyFormatException(name, line, "the bytes are not UTF-8", e);
        }
    }
}
