namespace SessionGraph.Providers;

/// <summary>Hears of every committed change, once.</summary>
public interface ISessionEvents
{
    /// <summary>Publishes a change. The change is durable already: a failure here is logged and does not undo it.</summary>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Stops the publishing, not the change.</param>
    ValueTask PublishAsync(SessionChange change, CancellationToken cancellationToken);
}
