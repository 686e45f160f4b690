using System.CommandLine;
using NewsSearch.Host.Search;

namespace NewsSearch.Host.CommandLine;

/// <summary>The parameters of search as options, and those of facet fields that only an index knows.</summary>
internal sealed class SearchArguments
{
    private readonly Argument<string[]> _query = new("QUERY")
    {
        Description = "The query; several words are joined. Facet fields of the index's own are options too: "
            + "--facet.NAME VALUE, --exclude.NAME VALUE.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option[] _options = [.. SearchParameterTable.All.Where(p => p.Name != "q").Select(Option)];

    /// <summary>Adds the arguments to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_query);
        foreach (var option in _options)
        {
            command.Options.Add(option);
        }

        command.TreatUnmatchedTokensAsErrors = false;
    }

    /// <summary>The parameters, named as over HTTP.</summary>
    /// <exception cref="CommandFailure">An option has no value.</exception>
    public List<KeyValuePair<string, string>> Read(ParseResult parse)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var option in _options)
        {
            parameters.AddRange(Values(parse, option).Select(value => KeyValuePair.Create(option.Name[2..], value)));
        }

        var words = new List<string>();
        string[] tokens = [.. parse.GetValue(_query) ?? [], .. parse.UnmatchedTokens];
        for (int i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(tokens[i]);
                continue;
            }

            string[] parts = tokens[i][2..].Split('=', 2);
            string value = parts.Length > 1 ? parts[1] : ++i < tokens.Length ? tokens[i]
                : throw new CommandFailure(ExitCode.Usage, $"--{parts[0]} needs a value.");
            parameters.Add(new(parts[0], value));
        }

        parameters.Insert(0, new("q", string.Join(' ', words)));
        return parameters;
    }

    private static Option Option(SearchParameter parameter) => parameter.IsFlag
        ? new Option<bool>("--" + parameter.Name) { Description = parameter.Description }
        : new Option<string[]>("--" + parameter.Name)
        {
            Description = parameter.Description,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };

    private static string[] Values(ParseResult parse, Option option) => option switch
    {
        Option<string[]> valued => parse.GetValue(valued) ?? [],
        Option<bool> flag when parse.GetValue(flag) => ["true"],
        _ => [],
    };
}
