using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace NewsSearch.Host.Items;

/// <summary>Prepares a connection for a body of any length that is answered while it is read.</summary>
internal static class StreamedRequest
{
    /// <summary>A feeder that sends now and then is welcome; one that is silent for longer than this is not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Lifts the limits of speed, which are made for short exchanges.</summary>
    public static void Prepare(HttpContext context)
    {
        var features = context.Features;

        // Where the answer is compressed, each group of lines is to leave the compressor at once.
        features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        if (features.Get<IHttpMinRequestBodyDataRateFeature>() is { } reading)
        {
            reading.MinDataRate = new MinDataRate(1, Patience);
        }

        if (features.Get<IHttpMinResponseDataRateFeature>() is { } writing)
        {
            writing.MinDataRate = new MinDataRate(1, Patience);
        }
    }
}
