using System.Collections.Immutable;

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>
/// A conjunction of Boolean variables and their negations, collected from the <c>@include</c> and <c>@skip</c> directives on the path to a
/// field. See https://spec.graphql.org/September2025/#sec--include.
/// </summary>
internal sealed class IncludeCondition : IEquatable<IncludeCondition>
{
    // A literal is twice the variable's number, plus one if the variable must be true. Literals are in ascending order, without duplicates.
    private readonly ImmutableArray<int> _literals;

    private IncludeCondition(ImmutableArray<int> literals) => _literals = literals;

    public static IncludeCondition Always { get; } = new([]);

    public bool IsAlways => _literals.IsEmpty;

    /// <summary>This condition and a condition on a variable; null if they exclude each other.</summary>
    public IncludeCondition? And(int variable, bool expected)
    {
        var literal = variable << 1 | (expected ? 1 : 0);
        if (_literals.Contains(literal ^ 1))
            return null;

        return _literals.Contains(literal) ? this : new IncludeCondition([.. _literals.Append(literal).Order()]);
    }

    /// <summary>Whether <paramref name="other"/> holds whenever this condition holds.</summary>
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
