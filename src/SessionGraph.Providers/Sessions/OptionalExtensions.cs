namespace SessionGraph.Providers;

/// <summary>Reads the fields of a PATCH.</summary>
public static class OptionalExtensions
{
    /// <summary>The value, null included; where it is absent, <paramref name="current"/>.</summary>
    public static T? Or<T>(this Optional<T> optional, T? current) => optional.HasValue ? optional.Value : current;
}
