namespace NewsSearch.Host.Page;

/// <summary>Says on a page that the index is damaged, where reading it finds that out.</summary>
internal static class DamageNotice
{
    /// <summary>Answers with the page that the address stands for, or with what is damaged and what to do.</summary>
    public static async ValueTask<object?> AnswerAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (CorruptIndexException error)
        {
            return PageResult.Error(
                StatusCodes.Status500InternalServerError,
                "The index is damaged",
                [
                    new(null, error.Message),
                    new(null, "Nothing is shown from a damaged file. Restore a backup, or ingest the items anew."),
                ]);
        }
    }
}
