namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Writes a field's values. A writer is created once for a field type and a CLR type.</summary>
/// <typeparam name="T">The CLR type of the values.</typeparam>
internal abstract class ValueWriter<T>
{
    public required bool IsNonNull { get; init; }

    /// <summary>
    /// Completes the value; see https://spec.graphql.org/September2025/#CompleteValue(). Returns false if a null propagates; the error is
    /// then reported, and the caller rewinds the output.
    /// </summary>
    public abstract bool TryWrite(T value, Selection selection, ResultCompletion completion);
}
