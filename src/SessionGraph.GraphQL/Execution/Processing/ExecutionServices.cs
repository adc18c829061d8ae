namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>What all executions of a schema share.</summary>
/// <param name="ObjectTypes">Finds the object types of abstract types' values.</param>
/// <param name="DataLoaders">Makes data loaders.</param>
/// <param name="Errors">Handles errors.</param>
/// <param name="Options">How much of a request is executed.</param>
internal sealed record ExecutionServices(
    ObjectTypeFinder ObjectTypes, DataLoaderFactory DataLoaders, ErrorHandler Errors, RequestExecutorOptions Options);
