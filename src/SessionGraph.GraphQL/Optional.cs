namespace SessionGraph.GraphQL;

/// <summary>A value that may be absent. An absent value differs from null.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Optional<T> : IOptional
{
    /// <summary>Creates a present value.</summary>
    /// <param name="value">The value; may be null.</param>
    public Optional(T? value) => (Value, HasValue) = (value, true);

    /// <summary>The value; the type's default if it is absent.</summary>
    public T? Value { get; }

    /// <summary>Whether the client gave a value; null is a value.</summary>
    public bool HasValue { get; }

    /// <summary>Whether the client gave no value.</summary>
    public bool IsEmpty => !HasValue;

    object? IOptional.Value => Value;

    /// <summary>Creates a present value.</summary>
    public static implicit operator Optional<T>(T? value) => new(value);
}

/// <summary>The untyped form of <see cref="Optional{T}"/>.</summary>
public interface IOptional
{
    /// <summary>The value; null if it is absent.</summary>
    object? Value { get; }

    /// <summary>Whether the client gave a value; null is a value.</summary>
    bool HasValue { get; }
}
