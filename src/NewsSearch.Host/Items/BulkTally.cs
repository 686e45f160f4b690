using System.Text.Json;

namespace NewsSearch.Host.Items;

/// <summary>Counts what became of a bulk.</summary>
internal sealed class BulkTally
{
    private long _indexed;
    private long _removed;
    private long _failed;

    /// <summary>Counts one answer.</summary>
    public void Count(BulkAnswer answer)
    {
        if (!answer.Succeeded)
        {
            _failed++;
        }
        else if (answer.Removed)
        {
            _removed++;
        }
        else
        {
            _indexed++;
        }
    }

    /// <summary>Writes the members of the last line.</summary>
    public void WriteMembers(Utf8JsonWriter json, long generation)
    {
        json.WriteNumber("indexed", _indexed);
        json.WriteNumber("deleted", _removed);
        json.WriteNumber("failed", _failed);
        json.WriteNumber("generation", generation);
    }
}
