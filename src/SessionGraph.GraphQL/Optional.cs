namespace SessionGraph.GraphQL;

/// <summary>A value that may be absent, which is not the same as a value that is null.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Optional<T> : IOptional
{
    /// <summary>Creates a present value.</summary>
    /// <param name="value">The value, null included.</param>
    public Optional(T? value) => (Value, HasValue) = (value, true);

    /// <summary>The value; the type's default where absent.</summary>
    public T? Value { get; }

    /// <summary>Whether the client gave a value, null included.</summary>
    public bool HasValue { get; }

    /// <summary>Whether the client gave no value.</summary>
    public bool IsEmpty => !HasValue;

    object? IOptional.Value => Value;

    /// <summary>A present value.</summary>
    public static implicit operator Optional<T>(T? value) => new(value);
}

/// <summary>An <see cref="Optional{T}"/> whose type is not known.</summary>
public interface IOptional
{
    /// <summary>The value; null where absent.</summary>
    object? Value { get; }

    /// <summary>Whether the client gave a value, null included.</summary>
    bool HasValue { get; }
}
