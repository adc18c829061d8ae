using Microsoft.AspNetCore.Http;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>What the path of a persisted operation says.</summary>
internal static class PersistedOperationRoute
{
    /// <summary>What follows the mapped path.</summary>
    public const string Pattern = "/{documentId}/{operationName?}";

    /// <summary>The document's id; null where the path names none.</summary>
    public static string? DocumentIdOf(HttpRequest request) => request.RouteValues["documentId"] as string;

    /// <summary>The operation's name; null where the path names none.</summary>
    public static string? OperationNameOf(HttpRequest request) => request.RouteValues["operationName"] as string;
}
