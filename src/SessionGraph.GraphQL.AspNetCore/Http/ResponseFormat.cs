namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>The formats of a response.</summary>
internal enum ResponseFormat
{
    /// <summary><c>application/json</c>: the status of a well-formed request is 200, even if it has errors.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status tells whether the operation was executed.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>.</summary>
    EventStream,

    /// <summary><c>multipart/mixed</c>.</summary>
    Multipart,

    /// <summary><c>multipart/mixed;subscriptionSpec=1.0</c>, Apollo's protocol for subscriptions.</summary>
    MultipartSubscription,
}
