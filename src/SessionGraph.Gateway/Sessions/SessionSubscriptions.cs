using SessionGraph.Store;

namespace SessionGraph.Gateway.Sessions;

/// <summary>Tells of changes of sessions as they are committed.</summary>
[ExtendObjectType(OperationTypeNames.Subscription)]
public static class SessionSubscriptions
{
    /// <summary>
    /// Each session that was created, updated, cancelled or deleted, once for each change and after it is durable; a deleted one comes
    /// with its last state and the status `DELETED`. Of all providers, or of those given.
    /// </summary>
    [Subscribe(With = nameof(SubscribeToSessionChangesAsync))]
    public static Session OnSessionChanged([EventMessage] Session session) => session;

    /// <summary>The source of <see cref="OnSessionChanged"/>: subscribed when this returns, so that no later change is missed.</summary>
    public static async ValueTask<ISourceStream<Session>> SubscribeToSessionChangesAsync(
        IReadOnlyList<Provider>? provider, ITopicEventReceiver receiver, CancellationToken cancellationToken)
    {
        var changes = await receiver.SubscribeAsync<Session>(SessionTopics.Changed, cancellationToken);
        return provider is null ? changes : new SessionChangesOfProviders(changes, provider);
    }
}
