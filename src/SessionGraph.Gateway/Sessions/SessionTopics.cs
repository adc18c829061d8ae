using SessionGraph.Providers;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Sessions;

/// <summary>Sends committed changes to the subscribers, on one topic for all providers.</summary>
internal sealed class SessionTopics(ITopicEventSender sender) : ISessionEvents
{
    /// <summary>The topic of all changes; its messages are sessions.</summary>
    public const string Changed = "sessionChanged";

    public ValueTask PublishAsync(SessionChange change, CancellationToken cancellationToken)
        => sender.SendAsync<Session>(Changed, change.Session, cancellationToken);
}
