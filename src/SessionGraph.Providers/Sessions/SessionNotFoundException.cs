namespace SessionGraph.Providers;

/// <summary>There is no session of the provider with the id or key of the input.</summary>
/// <param name="reference">The session that was asked for.</param>
/// <param name="kind">The provider's name for a session, such as <c>quiz session</c>.</param>
/// <param name="code">The provider's code of the error.</param>
public abstract class SessionNotFoundException(SessionReference reference, string kind, string code)
    : SessionException($"There is no {kind} with {reference.Description}. Give the id of one that the list shows.", code)
{
    /// <summary>The field of the input whose record was not found: <c>id</c> or <c>key</c>.</summary>
    public override string Field { get; } = reference.Field;
}
