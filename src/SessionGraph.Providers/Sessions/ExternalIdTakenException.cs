
namespace SessionGraph.Providers;

/// <summary>Another session of the same connection already has this external id.</summary>
/// <param name="provider">The provider, which defines the code.</param>
/// <param name="connection">The connection.</param>
/// <param name="externalId">The id that is taken.</param>
public sealed class ExternalIdTakenException(SessionProvider provider, string connection, string? externalId) : SessionException(
    $"The id '{externalId}' belongs to another session of the connection '{connection}'. Give an id that is not in use, or none.",
    provider.ExternalIdTakenCode)
{
    /// <summary>The external id that is taken.</summary>
    public string? ExternalId { get; } = externalId;

    /// <summary>The field of the input that has the id: <c>externalId</c>, of an academic session <c>sourcedId</c>.</summary>
    public override string Field => provider.ExternalIdField;
}
