using Microsoft.AspNetCore.Http;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>The route values of a persisted operation.</summary>
internal static class PersistedOperationRoute
{
    /// <summary>The route pattern below the mapped path.</summary>
    public const string Pattern = "/{documentId}/{operationName?}";

    public static string? DocumentIdOf(HttpRequest request) => request.RouteValues["documentId"] as string;

    public static string? OperationNameOf(HttpRequest request) => request.RouteValues["operationName"] as string;
}
