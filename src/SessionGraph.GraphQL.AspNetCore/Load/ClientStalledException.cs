namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>A client has not read for too long, and is cut off.</summary>
internal sealed class ClientStalledException() : OperationCanceledException("The client does not read.");
