namespace SessionGraph.Store;

/// <summary>The service that a session comes from.</summary>
/// <remarks>
/// A number that a <see cref="StoreProvider"/> gives itself, and that never changes: it is the discriminator of the <c>Sessions</c> table,
/// stored as INTEGER. This enumeration names none: which providers there are is known only when they are registered.
/// </remarks>
#pragma warning disable CA1008 // No provider has the number 0.
public enum Provider
#pragma warning restore CA1008
{
}
