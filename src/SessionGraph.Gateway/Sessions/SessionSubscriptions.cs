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

    /// <summary>The source of <see cref="OnSessionChanged"/>.</summary>
    public static async IAsyncEnumerable<Session> SubscribeToSessionChangesAsync(
        IReadOnlyList<Provider>? provider,
        ITopicEventReceiver receiver,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var changes = await receiver.SubscribeAsync<Session>(SessionTopics.Changed, cancellationToken);
        await foreach (var session in changes.ReadEventsAsync().WithCancellation(cancellationToken))
            if (provider is null || provider.Contains(session.Provider))
                yield return session;
    }
}
