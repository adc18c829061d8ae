
namespace SessionGraph.Providers;

/// <summary>Instants as the store keeps them: UTC, milliseconds.</summary>
public static class InstantExtensions
{
    /// <summary>The present instant.</summary>
    public static DateTime Now(this TimeProvider timeProvider) => Instant.Now(timeProvider);

    /// <summary>The instant of a client's value; a value of no kind is UTC already.</summary>
    public static DateTime ToInstant(this DateTime value) => Instant.Truncate(
        value.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : value.ToUniversalTime());
}
