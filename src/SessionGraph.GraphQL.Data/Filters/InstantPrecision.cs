namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>
/// How finely a store keeps instants. What a client gives may be finer: it equals no stored instant, and lies between two of them.
/// </summary>
/// <param name="unit">The smallest difference of two stored instants; <see cref="TimeSpan.Zero"/> where every instant is kept.</param>
internal sealed class InstantPrecision(TimeSpan unit)
{
    /// <summary>Every instant is kept.</summary>
    public static InstantPrecision Exact { get; } = new(TimeSpan.Zero);

    /// <summary>Whether the store can hold the value; of other values than instants, always.</summary>
    public bool Holds(object? value) => Rest(value) is 0;

    /// <summary>The last value that the store can hold and that is not after this one.</summary>
    public T Floor<T>(T value) => Rest(value) is > 0 and var rest ? Add(value, -rest) : value;

    /// <summary>The first value that the store can hold and that is not before this one; false where no instant is so late.</summary>
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
