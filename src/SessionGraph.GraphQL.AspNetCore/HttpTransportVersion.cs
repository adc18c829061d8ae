namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>The revisions of GraphQL over HTTP that say which content type and which status a response has.</summary>
public enum HttpTransportVersion
{
    /// <summary>The one that clients can be expected to know: <see cref="Draft20230127"/>.</summary>
    Latest = 0,

    /// <summary>
    /// As servers did before there was a specification: <c>application/json</c> with status 200 whatever is wrong with the request, unless
    /// the client asks for <c>application/graphql-response+json</c>.
    /// </summary>
    Legacy = 1,

    /// <summary>
    /// The draft of January 2023, which the audit of the npm package <c>graphql-http</c> holds servers to. A request that cannot be
    /// executed has status 400 in <c>application/graphql-response+json</c>, and 200 in <c>application/json</c>.
    /// </summary>
    Draft20230127 = 2,

    /// <summary>
    /// The draft of 6 August 2026 (revision <c>e1e46e7</c>). A client that accepts anything gets
    /// <c>application/graphql-response+json</c>; 422 says that a well-formed document cannot be executed, 294 that data came with errors;
    /// a client that accepts only <c>application/json</c> gets the same statuses, 200 in place of 294.
    /// See https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes.
    /// </summary>
    Draft20260806 = 3,
}
