using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace NewsSearch.Extensions.DependencyInjection;

/// <summary>Registers an index of news.</summary>
public static class NewsSearchServiceCollectionExtensions
{
    /// <summary>Registers the index of a directory as <see cref="INewsIndex"/>.</summary>
    /// <inheritdoc cref="AddNewsSearch(IServiceCollection, Action{NewsSearchOptions})"/>
    public static IServiceCollection AddNewsSearch(this IServiceCollection services, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return services.AddNewsSearch(options => options.Path = path);
    }

    /// <summary>Registers an index as <see cref="INewsIndex"/>.</summary>
    /// <remarks>
    /// One index serves the whole application. It is opened when it is first asked for, which throws what
    /// <see cref="NewsIndex.OpenAsync"/> throws, and closed with the application.
    /// </remarks>
    public static IServiceCollection AddNewsSearch(
        this IServiceCollection services, Action<NewsSearchOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<NewsSearchOptions>().Configure(configure);
        services.TryAddSingleton<INewsIndex>(static provider =>
        {
            var options = provider.GetRequiredService<IOptions<NewsSearchOptions>>().Value;

            // Containers make services synchronously; opening reads a manifest and maps files, once.
            return Task.Run(() => NewsIndex.OpenAsync(options.Path, options.Index)).GetAwaiter().GetResult();
        });
        return services;
    }
}
