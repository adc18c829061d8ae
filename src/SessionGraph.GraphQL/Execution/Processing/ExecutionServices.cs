namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Services that all executions of a schema share.</summary>
/// <param name="ObjectTypes">Finds the object types of values.</param>
/// <param name="DataLoaders">Creates data loaders.</param>
/// <param name="Errors">Handles exceptions and errors.</param>
/// <param name="Options">The execution options.</param>
internal sealed record ExecutionServices(
    ObjectTypeFinder ObjectTypes, DataLoaderFactory DataLoaders, ErrorHandler Errors, RequestExecutorOptions Options);
