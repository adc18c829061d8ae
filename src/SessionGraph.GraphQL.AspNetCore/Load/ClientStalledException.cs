namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>The client has not read for too long, so its connection is cut.</summary>
internal sealed class ClientStalledException() : OperationCanceledException("The client does not read.");
