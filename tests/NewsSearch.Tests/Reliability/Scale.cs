using System.Globalization;

namespace NewsSearch.Tests.Reliability;

/// <summary>How much a trial does: a short form by default, more where tests/long.sh sets variables.</summary>
internal static class Scale
{
    /// <summary>Operations of the random trial against the model.</summary>
    public static int ModelOperations => Read("NEWSSEARCH_MODEL_OPERATIONS", 2_500);

    /// <summary>The seed of the random trials; a failing one is printed.</summary>
    public static int Seed => Read("NEWSSEARCH_SEED", 20250513);

    /// <summary>Steps of the script that is stopped at every operation.</summary>
    public static int ScriptSteps => Read("NEWSSEARCH_SCRIPT_STEPS", 40);

    /// <summary>Images of the disk that are tried for every crash point and mode.</summary>
    public static int ImagesPerPoint => Read("NEWSSEARCH_CRASH_IMAGES", 1);

    /// <summary>Only every n-th byte and length of a file is damaged.</summary>
    public static int DamageStride => Read("NEWSSEARCH_DAMAGE_STRIDE", 211);

    /// <summary>Only every n-th byte is forged: changed together with all checksums that cover it.</summary>
    public static int ForgeStride => Read("NEWSSEARCH_FORGE_STRIDE", 2_500);

    /// <summary>Items of the index that is forged: enough for terms of several blocks.</summary>
    public static int ForgedItems => Read("NEWSSEARCH_FORGED_ITEMS", 700);

    /// <summary>How many bytes more the next disk has that is too small for a script.</summary>
    public static int RoomStep => Read("NEWSSEARCH_ROOM_STEP", 997);

    /// <summary>Runs that are cancelled and disposed of at a random point.</summary>
    public static int Disposals => Read("NEWSSEARCH_DISPOSALS", 40);

    /// <summary>Only every n-th byte of a backup is damaged, each time with a whole verification.</summary>
    public static int BackupStride => Read("NEWSSEARCH_BACKUP_STRIDE", 97);

    /// <summary>Backups beside a writer.</summary>
    public static int Backups => Read("NEWSSEARCH_BACKUPS", 40);

    private static int Read(string variable, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int value)
            ? value
            : fallback;
}
