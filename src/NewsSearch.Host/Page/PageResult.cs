using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsSearch.Host.Page.Components;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Page;

/// <summary>The answers of the page's addresses.</summary>
internal static class PageResult
{
    /// <summary>The results of a search, or the front page.</summary>
    public static IResult Search(SearchView view) => Of<SearchPage>(new() { [nameof(SearchPage.View)] = view });

    /// <summary>An item, and others like it.</summary>
    public static IResult Item(
        NewsHit hit, IReadOnlyList<NewsHit> similar, NewsVocabulary vocabulary, SearchAddress search) =>
        Of<ItemPage>(new()
    {
        [nameof(ItemPage.Similar)] = similar,
        [nameof(ItemPage.Vocabulary)] = vocabulary,
        [nameof(ItemPage.Hit)] = hit,
        [nameof(ItemPage.Search)] = search,
    });

    /// <summary>What went wrong, as a page, with a search that would do if there is one.</summary>
    public static IResult Error(
        int status, string heading, IReadOnlyList<PageError> details, string text = "", SearchAddress? retry = null) =>
        Of<ErrorPage>(
            new()
            {
                [nameof(ErrorPage.Heading)] = heading,
                [nameof(ErrorPage.Details)] = details,
                [nameof(ErrorPage.Text)] = text,
                [nameof(ErrorPage.Retry)] = retry,
            },
            status);

    private static RazorComponentResult<TComponent> Of<TComponent>(
        Dictionary<string, object?> parameters, int? status = null)
        where TComponent : IComponent => new(parameters)
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
}
