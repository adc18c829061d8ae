namespace SessionGraph.GraphQL.Fetching;

/// <summary>What was fetched for a key: a value, or why there is none.</summary>
/// <typeparam name="TValue">The type of the value.</typeparam>
public readonly record struct Result<TValue>
{
    private Result(TValue? value, Exception? error) => (Value, Error) = (value, error);

    /// <summary>The value; the type's default where there is none.</summary>
    public TValue? Value { get; }

    /// <summary>Why there is no value; null where there is one, or simply none.</summary>
    public Exception? Error { get; }

    /// <summary>A value.</summary>
    public static implicit operator Result<TValue>(TValue? value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator Result<TValue>(Exception error) => new(default, error);

    /// <summary>A value.</summary>
    public static Result<TValue> Resolve(TValue? value) => new(value, null);

    /// <summary>A failure.</summary>
    public static Result<TValue> Reject(Exception error) => new(default, error);
}
