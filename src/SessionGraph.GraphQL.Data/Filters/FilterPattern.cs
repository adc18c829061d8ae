using System.Collections;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>
/// A filter without the values of its operands. Filters with equal patterns make the same query. Which values are operands is known once the filter
/// was built (<see cref="Complete"/>); one of two patterns that are compared must be complete.
/// </summary>
/// <param name="where">The filter; null for none.</param>
/// <param name="operands">The operands, in order; null when the pattern is not complete.</param>
internal sealed class FilterPattern(object? where, IReadOnlyList<FilterOperand>? operands = null) : IEquatable<FilterPattern>
{
    /// <summary>The pattern with the operands of the filter as it was built. When no operand was recorded, only an equal filter has the pattern.</summary>
    /// <param name="built">What was recorded when the filter was built; null for no filter.</param>
    public FilterPattern Complete(FilterContext? built)
    {
        if (built is null)
            return new FilterPattern(where, []);

        // Operands are found by the number of their operation. When building counted otherwise than matching, none is found.
        var matching = new Matching(built.Operands);
        var isCounted = matching.Match(where, where) && matching.Operations == built.Operations;
        return new FilterPattern(where, isCounted ? built.Operands : []);
    }

    /// <summary>The values of the operands in a filter with this pattern.</summary>
    public IReadOnlyList<object> ReadValues(object? filter)
    {
        if (operands is null or [])
            return [];

        var matching = new Matching(operands);
        return matching.Match(where, filter) ? matching.Values : throw new ArgumentException("The filter has another pattern.", nameof(filter));
    }

    public bool Equals(FilterPattern? other)
        => other is not null && new Matching(operands ?? other.Operands ?? []).Match(where, other.Filter);

    public override bool Equals(object? obj) => Equals(obj as FilterPattern);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        AddNames(where, ref hash);
        return hash.ToHashCode();
    }

    private object? Filter => where;

    private IReadOnlyList<FilterOperand>? Operands => operands;

    private static void AddNames(object? value, ref HashCode hash)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> fields:
                foreach (var (name, field) in fields)
                {
                    hash.Add(name);
                    AddNames(field, ref hash);
                }

                break;
            case IList { Count: > 0 } items when items[0] is IReadOnlyDictionary<string, object?>:
                hash.Add(items.Count);
                foreach (var item in items)
                    AddNames(item, ref hash);

                break;
        }
    }

    /// <summary>Compares two filters in the order in which they are built.</summary>
    private sealed class Matching(IReadOnlyList<FilterOperand> operands)
    {
        private readonly List<object> _values = new(operands.Count);

        public int Operations { get; private set; }

        public IReadOnlyList<object> Values => _values;

        public bool Match(object? left, object? right) => (left, right) switch
        {
            (IReadOnlyDictionary<string, object?> fields, IReadOnlyDictionary<string, object?> others) => MatchFields(fields, others),
            (IList { Count: > 0 } items, IList others) when items[0] is IReadOnlyDictionary<string, object?> => MatchItems(items, others),
            _ => MatchOperation(left, right),
        };

        private bool MatchFields(IReadOnlyDictionary<string, object?> fields, IReadOnlyDictionary<string, object?> others)
        {
            if (fields.Count != others.Count)
                return false;

            using var other = others.GetEnumerator();
            foreach (var (name, value) in fields)
            {
                if (!other.MoveNext() || other.Current.Key != name || !Match(value, other.Current.Value))
                    return false;
            }

            return true;
        }

        private bool MatchItems(IList items, IList others)
        {
            if (items.Count != others.Count)
                return false;

            for (var index = 0; index < items.Count; index++)
            {
                if (!Match(items[index], others[index]))
                    return false;
            }

            return true;
        }

        private bool MatchOperation(object? left, object? right)
        {
            var operation = Operations++;
            if (_values.Count == operands.Count || operands[_values.Count].Operation != operation)
                return ArgumentEquality.AreEqual(left, right);

            // A value of another type, or one that cannot be converted, does not match: building the filter reports the error.
            if (right is null || right.GetType() != left?.GetType() || operands[_values.Count].Convert(right) is not { } value)
                return false;

            _values.Add(value);
            return true;
        }
    }
}
