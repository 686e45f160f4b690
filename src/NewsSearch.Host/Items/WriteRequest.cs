using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Items;

/// <summary>The parameters of a write.</summary>
internal sealed record WriteRequest
{
    private static readonly string[] Always = ["extract", "refresh", "referenceDate", "dateOrder"];

    /// <summary>Which members extraction fills in.</summary>
    public ExtractMode Extract { get; init; }

    /// <summary>What extraction is told.</summary>
    public required ExtractionOptions Extraction { get; init; }

    /// <summary>Whether a bulk is taken as a whole or not at all.</summary>
    public bool Atomic { get; init; }

    /// <summary>Whether nothing is written.</summary>
    public bool DryRun { get; init; }

    /// <summary>Reads the parameters of a request; further names are those of the route alone.</summary>
    public static (WriteRequest? Request, Problem? Problem) Read(
        HttpRequest request, NewsVocabulary vocabulary, params string[] further)
    {
        var values = new ParameterValues(RequestParameters.OfAddress(request));
        string[] known = [.. Always, .. further];
        foreach (string name in values.Names.Except(known))
        {
            values.Refuse("unknown-parameter", name,
                $"There is no parameter {name}. Did you mean {NearestName.Of(name, known)}?");
        }

        if (values.One("refresh") is not (null or "wait"))
        {
            values.Refuse("invalid-value", "refresh", "refresh is wait: an answered write is durable and searchable.");
        }

        var read = new WriteRequest
        {
            Extract = values.Word("extract", ExtractMode.Missing),
            Extraction = new ExtractionOptions
            {
                Vocabulary = vocabulary,
                ReferenceDate = values.Date("referenceDate"),
                DateOrder = values.Word("dateOrder", DateOrder.None),
                Source = values.One("source"),
                Id = values.One("id"),
            },
            Atomic = values.Flag("atomic"),
            DryRun = values.Flag("dryRun"),
        };
        return values.Errors.Count == 0 ? (read, null) : (null, Problem.BadRequest(values.Errors));
    }
}
