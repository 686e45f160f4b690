namespace NewsSearch.Host.Page;

/// <summary>The page for people: <c>/</c>, <c>/items/{id}</c> and the files that they refer to.</summary>
internal static class PageRoutes
{
    /// <summary>Adds what pages are rendered with.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSingleton(PageEncoder.Html);
        services.AddRazorComponents();
        services.AddTransient<SearchEndpoint>();
        services.AddTransient<ItemEndpoint>();
        services.AddSingleton<FacetFinder>();
        return services;
    }

    /// <summary>Maps the pages over the <see cref="INewsIndex"/> among the services.</summary>
    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        var pages = routes.MapGroup("").ExcludeFromDescription()
            .AddEndpointFilter(PageHeaders.AddAsync).AddEndpointFilter(DamageNotice.AnswerAsync);
        pages.MapMethods("/", methods, (SearchEndpoint page, HttpContext context) => page.GetAsync(context));
        pages.MapMethods("/items/{**id}", methods, (ItemEndpoint page, HttpContext context) => page.GetAsync(context));
        PageAssets.Map(routes);
        return routes;
    }
}
