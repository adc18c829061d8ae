namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>The memory budget has no room for the request.</summary>
internal sealed class ServerBusyException() : RequestEndedException(BusyErrors.NoMemory(), RequestFailure.Busy);
