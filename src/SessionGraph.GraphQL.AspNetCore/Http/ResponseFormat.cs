namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>How a response is written.</summary>
internal enum ResponseFormat
{
    /// <summary><c>application/json</c>: whatever comes of a well-formed request, its status is 200.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status says whether the operation was executed.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>.</summary>
    EventStream,

    /// <summary><c>multipart/mixed</c>.</summary>
    Multipart,

    /// <summary><c>multipart/mixed;subscriptionSpec=1.0</c>, Apollo's protocol for subscriptions.</summary>
    MultipartSubscription,
}
