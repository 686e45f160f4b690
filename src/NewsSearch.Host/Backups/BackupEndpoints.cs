using System.Text.Json;
using NewsSearch.Host.Problems;

namespace NewsSearch.Host.Backups;

/// <summary>Backups made by the server itself: <c>POST /v1/backup</c> with <c>{"directory":"…"}</c>.</summary>
/// <remarks>
/// The server writes where the request says, so it needs an admin key always, also where there are no keys: that which
/// the server leaves for commands of its own user, or one that was made with that scope.
/// </remarks>
internal sealed class BackupEndpoints(INewsIndex index)
{
    private const int MaxBytes = 64 * 1024;

    /// <summary>Copies the newest commit into a directory of the server's machine.</summary>
    public async Task<IResult> PostAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            return Unsupported.MediaType(context.Request, "application/json");
        }

        if (await LimitedBody.ReadAsync(context.Request, MaxBytes) is not { } bytes)
        {
            return LimitedBody.TooLarge(MaxBytes);
        }

        if (index is not NewsIndex local)
        {
            return new Problem(StatusCodes.Status501NotImplemented, "not-supported",
                "The index is not one of files on this machine.");
        }

        return Directory(bytes) is { } directory
            ? await BackupAsync(local, directory, context.RequestAborted)
            : Problem.BadRequest([new RequestError("invalid-value", "directory",
                "directory is the full path of an empty or missing directory, or of an earlier backup.")],
                inBody: true);
    }

    private static async Task<IResult> BackupAsync(NewsIndex index, string directory, CancellationToken stop)
    {
        try
        {
            var made = await index.BackupAsync(directory, stop);
            return new JsonAnswer(json =>
            {
                json.WriteStartObject();
                BackupWriter.WriteMembers(json, made, directory);
                json.WriteEndObject();
            });
        }
        catch (ArgumentException e)
        {
            return new Problem(StatusCodes.Status422UnprocessableEntity, "invalid-directory",
                e.Message.Split(" (Parameter '", 2)[0]);
        }
        catch (Exception e) when (e is (IOException and not CorruptIndexException) or UnauthorizedAccessException)
        {
            return new Problem(StatusCodes.Status409Conflict, "backup-failed", e.Message);
        }
    }

    private static string? Directory(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("directory", out var member)
                && member.ValueKind == JsonValueKind.String
                && member.GetString() is { Length: > 0 } path
                && Path.IsPathFullyQualified(path)
                && !path.Contains('\0', StringComparison.Ordinal)
                ? path
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
