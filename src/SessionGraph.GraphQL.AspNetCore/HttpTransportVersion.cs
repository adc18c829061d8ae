namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>The GraphQL over HTTP revisions. They define a response's content type and status.</summary>
public enum HttpTransportVersion
{
    /// <summary>The revision that clients can be expected to support: <see cref="Draft20230127"/>.</summary>
    Latest = 0,

    /// <summary>
    /// The behaviour of servers before there was a specification: <c>application/json</c> with status 200 for every error, unless the
    /// client accepts <c>application/graphql-response+json</c>.
    /// </summary>
    Legacy = 1,

    /// <summary>
    /// The draft of January 2023, which the audit of the npm package <c>graphql-http</c> tests. A request that cannot be executed has
    /// status 400 in <c>application/graphql-response+json</c>, and 200 in <c>application/json</c>.
    /// </summary>
    Draft20230127 = 2,

    /// <summary>
    /// The draft of 6 August 2026 (revision <c>e1e46e7</c>). Clients that accept anything get <c>application/graphql-response+json</c>.
    /// Status 422 is a well-formed document that cannot be executed; 294 is a response with data and errors. Clients that accept only
    /// <c>application/json</c> get the same statuses, but 200 in place of 294. See
    /// https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes.
    /// </summary>
    Draft20260806 = 3,
}
