namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Writes a field's values; made once for the field's type and the CLR type of its values.</summary>
/// <typeparam name="T">The CLR type of the values.</typeparam>
internal abstract class ValueWriter<T>
{
    /// <summary>Whether null is not among the type's values.</summary>
    public required bool IsNonNull { get; init; }

    /// <summary>
    /// Completes the value, see https://spec.graphql.org/September2025/#CompleteValue(). False where null has no place here: then
    /// the error is reported, and what was written is the caller's to take back.
    /// </summary>
    public abstract bool TryWrite(T value, Selection selection, ResultCompletion completion);
}
