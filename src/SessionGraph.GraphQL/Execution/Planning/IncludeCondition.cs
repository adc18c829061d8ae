using System.Collections.Immutable;

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>
/// A conjunction of Boolean variables and their negations, gathered from <c>@include</c> and <c>@skip</c> on the way to a field.
/// See https://spec.graphql.org/September2025/#sec--include.
/// </summary>
internal sealed class IncludeCondition : IEquatable<IncludeCondition>
{
    // Each literal is twice the variable's number, plus one where the variable must be true; ascending, without repetition.
    private readonly ImmutableArray<int> _literals;

    private IncludeCondition(ImmutableArray<int> literals) => _literals = literals;

    /// <summary>The condition that always holds.</summary>
    public static IncludeCondition Always { get; } = new([]);

    /// <summary>Whether the condition always holds.</summary>
    public bool IsAlways => _literals.IsEmpty;

    /// <summary>This condition and one on a variable; null where both together never hold.</summary>
    public IncludeCondition? And(int variable, bool expected)
    {
        var literal = variable << 1 | (expected ? 1 : 0);
        if (_literals.Contains(literal ^ 1))
            return null;

        return _literals.Contains(literal) ? this : new IncludeCondition([.. _literals.Append(literal).Order()]);
    }

    /// <summary>Whether <paramref name="other"/> holds wherever this does.</summary>
    public bool Implies(IncludeCondition other)
    {
        foreach (var literal in other._literals)
            if (!_literals.Contains(literal))
                return false;

        return true;
    }

    /// <summary>Whether the condition holds in a request with these flags.</summary>
    public bool Holds(IncludeFlags flags)
    {
        foreach (var literal in _literals)
            if (flags[literal >> 1] != ((literal & 1) is 1))
                return false;

        return true;
    }

    public bool Equals(IncludeCondition? other) => other is not null && _literals.AsSpan().SequenceEqual(other._literals.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as IncludeCondition);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var literal in _literals)
            hash.Add(literal);

        return hash.ToHashCode();
    }
}
