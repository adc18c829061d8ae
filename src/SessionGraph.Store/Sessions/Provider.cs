namespace SessionGraph.Store;

/// <summary>The service that a session comes from.</summary>
/// <remarks>
/// A number that each <see cref="StoreProvider"/> assigns itself and that never changes: it is the discriminator of the <c>Sessions</c>
/// table, stored as INTEGER. The enumeration has no members, because the providers are only known after their registration.
/// </remarks>
#pragma warning disable CA1008 // No provider has the number 0.
public enum Provider
#pragma warning restore CA1008
{
}
