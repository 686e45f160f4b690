using System.Globalization;
using System.Text;

namespace NewsSearch.Queries;

/// <summary>Prints a query with all its brackets and operators, so that it is read as the same query.</summary>
/// <remarks>Keeps its own stack: a query may be nested as deeply as <see cref="NewsLimits.QueryDepth"/>.</remarks>
internal static class QueryPrinter
{
    /// <summary>The query as text.</summary>
    public static string Print(Query query)
    {
        var output = new StringBuilder();
        var open = new Stack<Step>();
        open.Push(new(query, null));
        bool isRoot = true;
        int firstEnd = 0;
        while (open.TryPop(out var step))
        {
            if (step.Query is null)
            {
                output.Append(step.Text);
                continue;
            }

            switch (step.Query)
            {
                case NotQuery negated:
                    output.Append('-');
                    open.Push(new(negated.Part, null));
                    isRoot = false;
                    continue;
                case BoostQuery boost:
                    open.Push(new(null, "^" + boost.Boost.ToString(CultureInfo.InvariantCulture)));
                    open.Push(new(boost.Part, null));
                    isRoot = false;
                    continue;
                case AndQuery all:
                    PushParts(open, output, all.Parts, _ => " AND ", isRoot);
                    break;
                case OrQuery any:
                    PushParts(open, output, any.Parts, _ => " OR ", isRoot);
                    break;
                case ProximityQuery near:
                    PushParts(open, output, near.Parts, i => $" {near.Operators[i - 1]} ", isRoot);
                    break;
                default:
                    AppendClause(output, step.Query);
                    firstEnd = firstEnd == 0 ? output.Length : firstEnd;
                    break;
            }

            isRoot = false;
        }

        // In brackets the first word asks nothing, and no other bracket holds it.
        string text = output.ToString();
        return QuestionMark.LooksAsked(text) ? $"({text[..firstEnd]}){text[firstEnd..]}" : text;
    }

    private static void PushParts(
        Stack<Step> open, StringBuilder output, IReadOnlyList<Query> parts, Func<int, string> between, bool isRoot)
    {
        if (!isRoot)
        {
            output.Append('(');
            open.Push(new(null, ")"));
        }

        for (int i = parts.Count - 1; i >= 0; i--)
        {
            open.Push(new(parts[i], null));
            if (i > 0)
            {
                open.Push(new(null, between(i)));
            }
        }
    }

    private static void AppendClause(StringBuilder output, Query clause)
    {
        switch (clause)
        {
            case MatchAllQuery:
                output.Append('*');
                break;
            case WordQuery word:
                QueryEscapes.AppendWord(Within(output, word.Field), word.Text);
                break;
            case PhraseQuery phrase:
                QueryEscapes.AppendQuoted(Within(output, phrase.Field), phrase.Text);
                output.Append(phrase.Slop == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"~{phrase.Slop}"));
                break;
            case PrefixQuery prefix:
                QueryEscapes.AppendWord(Within(output, prefix.Field), prefix.Text);
                output.Append('*');
                break;
            case WildcardQuery wildcard:
                QueryEscapes.AppendPattern(Within(output, wildcard.Field), wildcard.Pattern);
                break;
            case FuzzyQuery fuzzy:
                QueryEscapes.AppendWord(Within(output, fuzzy.Field), fuzzy.Text);
                output.Append('~').Append(fuzzy.Edits == 1 ? "1" : "2");
                break;
            case FacetQuery facet:
                AppendFacet(output, facet);
                break;
            case DateQuery date:
                DateExpressionPrinter.Append(output, date);
                break;
            default:
                throw new InvalidOperationException($"There is no other clause than these: {clause.GetType()}.");
        }
    }

    private static StringBuilder Within(StringBuilder output, QueryField field) =>
        field == QueryField.Title ? output.Append("title:") : output;

    private static void AppendFacet(StringBuilder output, FacetQuery facet)
    {
        QueryEscapes.AppendWord(output, facet.Field);
        output.Append(':');
        if (facet.Value == FacetQuery.AnyValue)
        {
            output.Append(facet.Value);
        }
        else if (facet.Value.Any(QueryCharacters.IsSpace))
        {
            QueryEscapes.AppendQuoted(output, facet.Value);
        }
        else
        {
            QueryEscapes.AppendWord(output, facet.Value);
        }
    }

    /// <summary>A query that is still to be printed, or a text between two.</summary>
    private readonly record struct Step(Query? Query, string? Text);
}
