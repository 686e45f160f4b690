using System.Globalization;
using NewsSearch.Storage;

namespace NewsSearch.Segments;

/// <summary>The names of an index's files, and which of them a committed state needs.</summary>
internal static class IndexFiles
{
    /// <summary>The writer's lock.</summary>
    public const string Lock = "write.lock";

    // A writer would have to commit so many times, each time just after we have looked, to keep us from opening.
    private const int Attempts = 10;

    private const string SegmentPrefix = "segment-";
    private const string LivePrefix = "live-";

    /// <summary>The name of the segment of a number.</summary>
    public static string Segment(long number) => SegmentPrefix + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of a list of live documents: that of its segment and a number.</summary>
    public static string Live(string segment, long number) => string.Create(
        CultureInfo.InvariantCulture, $"{LivePrefix}{segment[SegmentPrefix.Length..]}-{number}");

    /// <summary>Reads the newest manifest, or null where there is no index yet.</summary>
    /// <exception cref="CorruptIndexException">It is damaged; the message names the newest intact one.</exception>
    public static Manifest? ReadNewest(IStorage storage)
    {
        for (int attempt = 1; ; attempt++)
        {
            var numbers = Manifest.List(storage);
            try
            {
                return numbers.Count == 0 ? null : ReadNewest(storage, numbers);
            }
            catch (FileNotFoundException) when (attempt < Attempts)
            {
                // A writer beside us has committed since the list was made, and removed what it named.
            }
        }
    }

    private static Manifest ReadNewest(IStorage storage, IReadOnlyList<long> numbers)
    {
        try
        {
            return Manifest.Read(storage, numbers[0]);
        }
        catch (CorruptIndexException exception) when (!exception.IsOtherVersion)
        {
            long intact = numbers.Skip(1).FirstOrDefault(number => CanBeOpened(storage, number));
            throw new CorruptIndexException(
                exception.File,
                exception.Offset,
                intact == 0
                    ? $"{exception.Reason}; no earlier commit is intact"
                    : $"{exception.Reason}; manifest-{intact} is the newest intact commit");
        }
    }

    /// <summary>Opens the segments of a manifest.</summary>
    /// <exception cref="CorruptIndexException">One is missing or damaged.</exception>
    public static IReadOnlyList<SegmentView> OpenSegments(IStorage storage, Manifest manifest)
    {
        var views = new List<SegmentView>();
        try
        {
            foreach (var segment in manifest.Segments)
            {
                var reader = SegmentReader.Open(storage, segment.Name);
                views.Add(new(reader, null));
                if (reader.Length != segment.Length)
                {
                    throw new CorruptIndexException(
                        segment.Name, reader.Length, $"the file has {reader.Length} bytes instead of {segment.Length}");
                }

                if (reader.Checksum != segment.Checksum)
                {
                    throw new CorruptIndexException(segment.Name, 0, "this is another segment under its name");
                }

                if (segment.LiveName is not null)
                {
                    views[^1] = new(reader, LiveDocuments.Read(storage, segment.LiveName, reader.DocumentCount));
                }
            }

            return views;
        }
        catch
        {
            views.ForEach(view => view.Reader.Release());
            throw;
        }
    }

    /// <summary>Removes every file of the index that is not needed; files of other makers stay.</summary>
    public static void DeleteAllBut(IStorage storage, IReadOnlySet<string> needed) =>
        DeleteAllBut(storage, () => needed);

    /// <summary>Removes every file of the index that is not needed; files of other makers stay.</summary>
    /// <remarks>What cannot be removed now stays until the next time: it costs space and nothing else.</remarks>
    /// <param name="storage">Where the index is.</param>
    /// <param name="listNeeded">Asked after the files were listed: what comes meanwhile is not touched.</param>
    public static void DeleteAllBut(IStorage storage, Func<IReadOnlySet<string>> listNeeded)
    {
        string[] own = [.. List(storage).Where(IsOwn)];
        var needed = listNeeded();
        foreach (string name in own.Where(name => !needed.Contains(name)))
        {
            try
            {
                storage.Delete(name);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It is tried again after the next commit.
            }
        }
    }

    /// <summary>Whether a file of this name is part of an index, or what a commit left behind.</summary>
    public static bool IsOwn(string name) => name.StartsWith(SegmentPrefix, StringComparison.Ordinal)
        || name.StartsWith(LivePrefix, StringComparison.Ordinal) || Manifest.IsManifest(name);

    /// <summary>The largest number in the names of an index's files: larger ones are free.</summary>
    public static long LargestNumber(IStorage storage) => storage.List().Where(IsOwn)
        .SelectMany(name => name.Split('-', '.'))
        .Select(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number : 0)
        .DefaultIfEmpty().Max();

    private static IReadOnlyList<string> List(IStorage storage)
    {
        try
        {
            return storage.List();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool CanBeOpened(IStorage storage, long number)
    {
        try
        {
            foreach (var view in OpenSegments(storage, Manifest.Read(storage, number)))
            {
                view.Reader.Release();
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
