namespace SessionGraph.GraphQL.Fetching;

/// <summary>The result for a key: a value or an error.</summary>
/// <typeparam name="TValue">The type of the value.</typeparam>
public readonly record struct Result<TValue>
{
    private Result(TValue? value, Exception? error) => (Value, Error) = (value, error);

    /// <summary>The value; the type's default if there is none.</summary>
    public TValue? Value { get; }

    /// <summary>The error; null if there is none.</summary>
    public Exception? Error { get; }

    /// <summary>Creates a result with a value.</summary>
    public static implicit operator Result<TValue>(TValue? value) => new(value, null);

    /// <summary>Creates a result with an error.</summary>
    public static implicit operator Result<TValue>(Exception error) => new(default, error);

    /// <summary>Creates a result with a value.</summary>
    public static Result<TValue> Resolve(TValue? value) => new(value, null);

    /// <summary>Creates a result with an error.</summary>
    public static Result<TValue> Reject(Exception error) => new(default, error);
}
