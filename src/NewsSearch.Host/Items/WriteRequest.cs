using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Items;

/// <summary>The parameters of a write.</summary>
internal sealed record WriteRequest
{
    private static readonly SearchParameter Refresh =
        new("refresh", "wait: an answered write is durable and searchable.") { Words = ["wait"] };

    /// <summary>The parameters of all writes of items.</summary>
    public static readonly SearchParameter[] Parameters =
    [
        new("extract", "Which members extraction fills in: missing (default), all or none.")
        {
            Words = Words.All<ExtractMode>(),
        },
        Refresh,
        new("referenceDate", "When the text was fetched: gives the year to dates without one."),
        new("dateOrder", "How dates such as 04/05/2024 are read: dayfirst, monthfirst or none (default: not at all).")
        {
            Words = Words.All<DateOrder>(),
        },
    ];

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
        string[] known = [.. Parameters.Select(parameter => parameter.Name), .. further];
        foreach (string name in values.Names.Except(known))
        {
            values.Refuse("unknown-parameter", name,
                $"There is no parameter {name}. Did you mean {NearestName.Of(name, known)}?");
        }

        _ = values.Word(Refresh);
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
