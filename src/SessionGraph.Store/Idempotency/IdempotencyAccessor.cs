namespace SessionGraph.Store;

/// <summary>
/// Gives a write access to the idempotency key that it runs under. It flows with the asynchronous calls, so concurrent operations of one
/// connection have their own keys.
/// </summary>
public sealed class IdempotencyAccessor
{
    private readonly AsyncLocal<IdempotentCall?> _current = new();

    /// <summary>The call that is being executed; null without a key. A new value counts for the calling method and the calls below it.</summary>
    public IdempotentCall? Current
    {
        get => _current.Value;
        set => _current.Value = value;
    }
}
