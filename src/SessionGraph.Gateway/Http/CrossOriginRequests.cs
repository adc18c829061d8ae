using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace SessionGraph.Gateway.Http;

/// <summary>
/// Lets the pages of the origins that <see cref="HttpOptions.AllowedOrigins"/> names send requests and read the answers, and refuses what pages of
/// other origins have a browser write without asking.
/// </summary>
internal static class CrossOriginRequests
{
    // The longest that any browser but Firefox keeps an answer to a preflight.
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

    // The REST APIs have verbs and headers that the graph has not.
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

    // A browser asks before it sends JSON, or a verb that no form has, for a page of another origin. It does not ask before it sends a form or
    // no body at all, which Zoho People's API takes.
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

    // The CORS middleware says so only where a request has an origin. A cache must not give the answer to one without to one that has it.
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
