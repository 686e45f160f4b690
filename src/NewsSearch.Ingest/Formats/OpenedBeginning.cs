namespace NewsSearch.Ingest.Formats;

/// <summary>The first bytes of a file.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Whole">Whether they are all there is.</param>
internal readonly record struct OpenedBeginning(byte[] Bytes, bool Whole);
