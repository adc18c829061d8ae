namespace SessionGraph.Store;

/// <summary>One field of a mutation, or a REST request, that is executed under an idempotency key.</summary>
/// <param name="Scope">The request.</param>
/// <param name="Field">The name of the mutation field in the response; empty for a REST request.</param>
public sealed record IdempotentCall(IdempotencyScope Scope, string Field)
{
    /// <summary>The result of the committed write; null when the call was not executed before.</summary>
    public IdempotentOutcome? Outcome => Scope.Find(Field);
}
