namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>
/// The precision of stored instants. A client's instant may be finer: it equals no stored instant, and is between two of them.
/// </summary>
/// <param name="unit">The smallest difference of two stored instants; <see cref="TimeSpan.Zero"/> when it keeps every instant.</param>
internal sealed class InstantPrecision(TimeSpan unit)
{
    /// <summary>The store keeps every instant.</summary>
    public static InstantPrecision Exact { get; } = new(TimeSpan.Zero);

    /// <summary>Whether the store can hold the value. It can hold every value that is not an instant.</summary>
    public bool Holds(object? value) => Rest(value) is 0;

    /// <summary>The value rounded down to one that the store can hold.</summary>
    public T Floor<T>(T value) => Rest(value) is > 0 and var rest ? Add(value, -rest) : value;

    /// <summary>The value rounded up to one that the store can hold; false when it is later than the last possible instant.</summary>
    public bool TryCeiling<T>(T value, out T ceiling)
    {
        var rest = Rest(value);
        ceiling = value;
        if (rest is 0)
            return true;

        if (TicksOf(value) > DateTime.MaxValue.Ticks - unit.Ticks + rest)
            return false;

        ceiling = Add(value, unit.Ticks - rest);
        return true;
    }

    private long Rest(object? value) => unit.Ticks > 0 ? TicksOf(value) % unit.Ticks : 0;

    private static long TicksOf(object? value) => value switch
    {
        DateTime instant => instant.Ticks,
        DateTimeOffset instant => instant.UtcTicks,
        _ => 0,
    };

    private static T Add<T>(T value, long ticks)
        => (T)(value is DateTime instant ? instant.AddTicks(ticks) : (object)((DateTimeOffset)(object)value!).AddTicks(ticks));
}
