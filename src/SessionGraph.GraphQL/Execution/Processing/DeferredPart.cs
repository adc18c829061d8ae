namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>An object with fields, or a list with items, that are delivered later.</summary>
/// <param name="Position">Where the object or the list ends in the result.</param>
/// <param name="Batch">The object's batch; null for a list.</param>
/// <param name="Column">The list's column; null for an object.</param>
/// <param name="Row">The row of either.</param>
internal readonly record struct DeferredPart(int Position, ObjectBatch? Batch, FieldColumn? Column, int Row);
