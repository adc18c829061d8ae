namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>An object with deferred fields, or a list with streamed items.</summary>
/// <param name="Position">The end position of the object or the list in the output.</param>
/// <param name="Batch">The object's batch; null for a list.</param>
/// <param name="Column">The list's column; null for an object.</param>
/// <param name="Row">The row of the object or the list.</param>
internal readonly record struct DeferredPart(int Position, ObjectBatch? Batch, FieldColumn? Column, int Row);
