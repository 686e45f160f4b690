using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using NewsSearch.Host.Admission;
using NewsSearch.Host.Articles;
using NewsSearch.Host.Backups;
using NewsSearch.Host.Exports;
using NewsSearch.Host.Feeds;
using NewsSearch.Host.Items;
using NewsSearch.Host.Keys;
using NewsSearch.Host.Page;
using NewsSearch.Host.People;
using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;
using NewsSearch.Host.Telemetry;

namespace NewsSearch.Host.Serving;

/// <summary>Puts the server together.</summary>
internal static class NewsSearchServer
{
    /// <summary>
    /// The longest request line, in bytes: the longest query, each of whose UTF-16 units may be three bytes in UTF-8
    /// and so nine in an address, and 64 KiB for the rest.
    /// </summary>
    public const int RequestLineBytes = (9 * NewsLimits.QueryLength) + (64 * 1024);

    /// <summary>How long running requests may take to end when the server stops.</summary>
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(20);

    /// <summary>What is compressed beside the usual: all of these are text.</summary>
    private static readonly string[] Compressed =
    [
        Problem.ContentType, AtomFeed.ContentType, RssFeed.ContentType, JsonFeed.ContentType, "text/csv",
        "application/x-ndjson", OpenSearchDescription.ContentType, "image/svg+xml",
    ];

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
            kestrel.Limits.MaxRequestLineSize = RequestLineBytes;
        });
        AddLog(builder.Logging, options);
        AddServices(builder.Services, index, options);
        var app = builder.Build();

        // It counts from the first request on, not from the first that asks for what was counted.
        app.Services.GetRequiredService<PrometheusMetrics>();
        Map(app);
        return app;
    }

    private static void AddLog(ILoggingBuilder log, ServeOptions options)
    {
        log.ClearProviders()
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(options.Log)

            // The web server logs whole addresses at this level, and with them what people search for.
            .AddFilter("Microsoft", options.Log > LogLevel.Warning ? options.Log : LogLevel.Warning)

            // What keeps a server from starting is thrown too, and said by the command in one line.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        if (options.LogsJson)
        {
            log.AddJsonConsole();
        }
    }

    private static void AddServices(IServiceCollection services, INewsIndex index, ServeOptions options)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = StopPatience);
        services.AddHostedService<ReadinessFirst>();
        services.AddSingleton(index);
        services.AddSingleton(options.Vocabulary);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(new AdmissionOptions(options.Hosts, options.RequireKey));
        services.AddSingleton(new KeyRing(options.KeyFile, options.LocalKey));
        services.AddRateLimiter(limiter => RequestRate.Configure(limiter, options));
        services.AddMetrics();
        services.AddSingleton<HostMeter>();
        services.AddSingleton<PrometheusMetrics>();
        services.AddSingleton<SearchRunner>();
        services.AddSingleton<FeedEndpoints>();
        services.AddSingleton<ExportEndpoints>();
        services.AddSingleton<ItemStore>();
        services.AddSingleton<SearchEndpoints>();
        services.AddSingleton<SuggestEndpoints>();
        services.AddSingleton<ItemEndpoints>();
        services.AddSingleton<ArticleEndpoints>();
        services.AddSingleton<PeopleEndpoints>();
        services.AddSingleton<BackupEndpoints>();
        services.AddOpenApi(openApi => openApi.AddDocumentTransformer<ApiDocument>());
        services.AddRequestDecompression(CheckedDecompression.Configure);
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. Compressed];
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
        app.UseMiddleware<RequestLog>();
        app.UseProblems();
        app.Use(HeadAsGet);

        // Who may come in is a matter of the route that answers.
        app.UseRouting();
        app.UseMiddleware<AdmissionCheck>();
        app.UseRequestDecompression();
        app.Use(CheckedDecompression.RefuseOthersAsync);
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapApi();
        app.MapPages();
    }
}
