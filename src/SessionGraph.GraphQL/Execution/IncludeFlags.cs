namespace SessionGraph.GraphQL.Execution;

/// <summary>The conditions of an operation that hold in a request. Equal flags select the same fields.</summary>
public readonly struct IncludeFlags : IEquatable<IncludeFlags>
{
    private readonly ulong _low;
    private readonly ulong[]? _high;

    private IncludeFlags(ulong low, ulong[]? high) => (_low, _high) = (low, high);

    /// <summary>Whether the condition with this zero-based number holds.</summary>
    public bool this[int condition]
        => condition < 64 ? (_low >> condition & 1) is 1 : (_high![(condition >> 6) - 1] >> (condition & 63) & 1) is 1;

    /// <summary>Creates the flags from the values of the conditions, in order.</summary>
    public static IncludeFlags Create(ReadOnlySpan<bool> conditions)
    {
        ulong low = 0;
        var high = conditions.Length > 64 ? new ulong[(conditions.Length + 63 >> 6) - 1] : null;
        for (var index = 0; index < conditions.Length; index++)
        {
            if (!conditions[index])
                continue;

            if (index < 64)
                low |= 1UL << index;
            else
                high![(index >> 6) - 1] |= 1UL << (index & 63);
        }

        return new IncludeFlags(low, high);
    }

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(IncludeFlags left, IncludeFlags right) => left.Equals(right);

    /// <summary>Whether both differ.</summary>
    public static bool operator !=(IncludeFlags left, IncludeFlags right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(IncludeFlags other) => _low == other._low && _high.AsSpan().SequenceEqual(other._high);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is IncludeFlags other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_low, _high is [var first, ..] ? first : 0);
}
