using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace SessionGraph.Gateway.Http;

/// <summary>
/// Applies CORS for the origins in <see cref="HttpOptions.AllowedOrigins"/>, and rejects writes that pages of other origins send without a
/// preflight.
/// </summary>
internal static class CrossOriginRequests
{
    // The longest time for which browsers other than Firefox cache a preflight response.
    private static readonly TimeSpan s_preflightMaxAge = TimeSpan.FromHours(2);

    private static readonly string[] s_requestHeaders =
    [
        HeaderNames.Accept,
        HeaderNames.Authorization,
        HeaderNames.CacheControl,
        HeaderNames.ContentType,
        HeaderNames.IfNoneMatch,
        "Apollo-Require-Preflight",
        "ApolloGraphQL-Client-Name",
        "ApolloGraphQL-Client-Version",
        "GraphQL-Cost",
        "GraphQL-Preflight",
        "Last-Event-ID",
        HeaderNames.TraceParent,
        HeaderNames.TraceState,
        HeaderNames.Baggage,
        HeaderNames.XRequestedWith,
        "X-Apollo-Operation-Id",
        "X-Apollo-Operation-Name",
    ];

    // The REST APIs use more verbs and headers than the graph.
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    private static readonly string[] s_answerHeaders =
        [HeaderNames.Allow, HeaderNames.ETag, HeaderNames.Link, HeaderNames.Location, HeaderNames.RetryAfter, "X-Total-Count"];

    public static WebApplication UseCrossOriginRequests(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<IOptions<HttpOptions>>().Value.AllowedOrigins;
        app.Use((context, next) => IsForged(context.Request, origins) ? RefuseAsync(context) : next(context));
        if (origins is [])
            return app;

        if (origins is not [AllowedOrigin.Any])
            app.Use(VaryByOrigin);

        app.UseCors(policy => Configure(policy, origins));
        return app;
    }

    private static void Configure(CorsPolicyBuilder policy, IReadOnlyList<string> origins)
    {
        policy.WithMethods(s_methods)
            .WithHeaders(s_requestHeaders)
            .WithExposedHeaders(s_answerHeaders)
            .SetPreflightMaxAge(s_preflightMaxAge);
        if (origins is [AllowedOrigin.Any])
            policy.AllowAnyOrigin();
        else
            policy.SetIsOriginAllowed(origin => origins.Any(allowed => AllowedOrigin.Includes(allowed, origin))).AllowCredentials();
    }

    // For a page of another origin, a browser sends a preflight before JSON and before verbs that forms cannot use. It sends none before a
    // form or an empty body, which Zoho People's API accepts.
    private static bool IsForged(HttpRequest request, IReadOnlyList<string> origins)
        => HttpMethods.IsPost(request.Method)
            && !request.HasJsonContentType()
            && request.Headers["Sec-Fetch-Site"] is ["cross-site" or "same-site"]
            && !origins.Any(allowed => AllowedOrigin.Includes(allowed, request.Headers.Origin.ToString()));

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync(
            "A page of another origin may not send this. Name its origin in GraphQL:Http:AllowedOrigins.", context.RequestAborted);
    }

    // The CORS middleware only adds Vary when a request has an origin. A cache must not use a response without one for a request with one.
    private static Task VaryByOrigin(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.Origin.Count is 0)
        {
            context.Response.OnStarting(static state =>
            {
                ((HttpResponse)state).Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
                return Task.CompletedTask;
            }, context.Response);
        }

        return next(context);
    }
}
