namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>The server has no memory left for the request.</summary>
internal sealed class ServerBusyException() : RequestEndedException(BusyErrors.NoMemory(), RequestFailure.Busy);
