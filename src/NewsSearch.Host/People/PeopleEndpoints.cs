using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.People;

/// <summary>People over HTTP: <c>/v1/people</c>.</summary>
internal sealed class PeopleEndpoints(INewsIndex index)
{
    private const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Says which names are whose.</summary>
    public async Task<IResult> GetAsync(HttpContext context)
    {
        var (mergedOnly, problem) = Read(context.Request);
        return problem ?? await ReportAsync(mergedOnly, context.RequestAborted);
    }

    /// <summary>Takes decisions about names, in the form of people.json, and says what is whose then.</summary>
    public async Task<IResult> PostAsync(HttpContext context)
    {
        var (mergedOnly, problem) = Read(context.Request);
        if (problem is not null)
        {
            return problem;
        }

        if (!context.Request.HasJsonContentType())
        {
            return Unsupported.MediaType(context.Request, "application/json");
        }

        if (await LimitedBody.ReadAsync(context.Request, MaxBytes) is not { } bytes)
        {
            return LimitedBody.TooLarge(MaxBytes);
        }

        try
        {
            await index.AcceptPeopleAsync(PeopleMerges.Parse(bytes.Span, "body"), CancellationToken.None);
        }
        catch (VocabularyFormatException e)
        {
            // What cannot be read is the body, or the file of the index, which is then not the client's fault.
            return e.File == "body"
                ? Problem.BadRequest("invalid-json", null, e.Message)
                : new Problem(StatusCodes.Status409Conflict, "people-file-damaged",
                    $"{e.Message}. The index's file is not replaced: mend or remove it first.");
        }
        catch (ArgumentException e)
        {
            return new Problem(StatusCodes.Status422UnprocessableEntity, "invalid-people", e.Message);
        }

        return await ReportAsync(mergedOnly, context.RequestAborted);
    }

    private static (bool MergedOnly, Problem? Problem) Read(HttpRequest request)
    {
        var values = new ParameterValues(RequestParameters.OfAddress(request));
        foreach (string name in values.Names.Where(name => name != "merged"))
        {
            values.Refuse("unknown-parameter", name, $"There is no parameter {name}. Did you mean merged?");
        }

        bool merged = values.Flag("merged");
        return (merged, values.Errors.Count == 0 ? null : Problem.BadRequest(values.Errors));
    }

    private async Task<IResult> ReportAsync(bool mergedOnly, CancellationToken cancellationToken)
    {
        var report = await index.ProposePeopleAsync(cancellationToken);
        return new JsonAnswer(json => PeopleWriter.Write(json, report, mergedOnly));
    }
}
