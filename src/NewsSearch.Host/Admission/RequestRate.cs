using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using NewsSearch.Host.Keys;
using NewsSearch.Host.Page;
using NewsSearch.Host.Problems;
using NewsSearch.Host.Serving;

namespace NewsSearch.Host.Admission;

/// <summary>Limits how many requests a second a client may make: by its key, or else by its address.</summary>
internal static class RequestRate
{
    /// <summary>What clients on other machines may ask for unless the server is told otherwise.</summary>
    public const int DefaultRemote = 200;

    /// <summary>The policy of routes that write.</summary>
    public const string Writes = "writes";

    /// <summary>So many writes may be under way at once: each may hold a body in memory.</summary>
    private const int MostWrites = 1_024;

    /// <summary>Sets the limits.</summary>
    public static void Configure(RateLimiterOptions limiter, ServeOptions options)
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        {
            int? rate = options.Rate ?? (LoopbackHosts.IsLocal(context) ? null : DefaultRemote);
            bool isProbe = context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);
            return rate is not { } perSecond || perSecond == 0 || isProbe
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetTokenBucketLimiter(Client(context), _ => Bucket(perSecond));
        });
        limiter.AddPolicy(Writes, static _ => RateLimitPartition.GetConcurrencyLimiter(
            Writes, static _ => new ConcurrencyLimiterOptions { PermitLimit = MostWrites, QueueLimit = 0 }));
        limiter.OnRejected = async (rejected, _) =>
        {
            // Only the limit of rate knows when there is room again.
            bool isRate = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var _);
            rejected.HttpContext.Response.Headers.RetryAfter = "1";
            await ProblemPage.AnswerAsync(rejected.HttpContext, Refusal(isRate, options.Rate ?? DefaultRemote));
        };
    }

    private static Problem Refusal(bool isRate, int rate) => isRate
        ? new Problem(StatusCodes.Status429TooManyRequests, "rate-limit", string.Create(
            CultureInfo.InvariantCulture,
            $"There were more requests than {rate} a second, the limit of one client. Try again in a second."))
        : new Problem(StatusCodes.Status429TooManyRequests, "write-queue-full", string.Create(
            CultureInfo.InvariantCulture,
            $"There are {MostWrites} writes under way, the limit. Try again in a second."));

    private static string Client(HttpContext context) =>
        context.Items.TryGetValue(typeof(ApiKey), out object? key) && key is ApiKey known
            ? "key " + known.Id
            : "address " + context.Connection.RemoteIpAddress;

    private static TokenBucketRateLimiterOptions Bucket(int perSecond) => new()
    {
        TokenLimit = perSecond,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };
}
