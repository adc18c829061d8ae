
namespace SessionGraph.Providers;

/// <summary>Converts instants to the store's precision: UTC with milliseconds.</summary>
public static class InstantExtensions
{
    /// <summary>The current instant.</summary>
    public static DateTime Now(this TimeProvider timeProvider) => Instant.Now(timeProvider);

    /// <summary>The instant of a client's value. A value of unspecified kind is UTC.</summary>
    public static DateTime ToInstant(this DateTime value) => Instant.Truncate(
        value.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : value.ToUniversalTime());
}
