using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using NewsSearch.Host.Admission;
using NewsSearch.Host.Articles;
using NewsSearch.Host.Items;
using NewsSearch.Host.Page;
using NewsSearch.Host.People;
using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;

namespace NewsSearch.Host.Serving;

/// <summary>Puts the server together.</summary>
internal static class NewsSearchServer
{
    /// <summary>How long running requests may take to end when the server stops.</summary>
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(20);

    /// <summary>A server over an index, not started yet. It does not dispose of the index.</summary>
    public static WebApplication Build(INewsIndex index, ServeOptions options)
    {
        // The content root is the program's own folder: the working folder may hold anything.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Each route has its own limit, which its error names; a bulk may be of any length.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Logging.ClearProviders()
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Warning)

            // What keeps a server from starting is thrown too, and said by the command in one line.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        AddServices(builder.Services, index, options);
        var app = builder.Build();
        Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, INewsIndex index, ServeOptions options)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = StopPatience);
        services.AddHostedService<ReadinessFirst>();
        services.AddSingleton(index);
        services.AddSingleton(options.Vocabulary);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new AdmissionOptions(options.Hosts));
        services.AddSingleton<ItemStore>();
        services.AddSingleton<SearchEndpoints>();
        services.AddSingleton<ItemEndpoints>();
        services.AddSingleton<ArticleEndpoints>();
        services.AddSingleton<PeopleEndpoints>();
        services.AddOpenApi(openApi => openApi.AddDocumentTransformer<ApiDocument>());
        services.AddRequestDecompression();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Append(Problem.ContentType);
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.AddPages();
    }

    /// <summary>HEAD is answered wherever GET is; the web server itself keeps the body back.</summary>
    private static Task HeadAsGet(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }

    private static void Map(WebApplication app)
    {
        app.UseResponseCompression();
        app.UseProblems();
        app.UseMiddleware<AdmissionCheck>();
        app.UseRequestDecompression();
        app.Use(HeadAsGet);
        app.UseRouting();
        app.UseAntiforgery();
        app.MapApi();
        app.MapPages();
    }
}
