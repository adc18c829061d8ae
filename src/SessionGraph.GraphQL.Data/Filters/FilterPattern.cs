using System.Collections;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A filter that has been built. Filters that differ from it only in the values of its operands make the same query.</summary>
/// <param name="where">The filter; null for none.</param>
/// <param name="operands">Its operands, in order.</param>
internal sealed class FilterPattern(object? where, IReadOnlyList<FilterOperand> operands)
{
    /// <summary>The pattern of a filter, and the values of its operands.</summary>
    /// <param name="where">The filter; null for none.</param>
    /// <param name="built">The context that it was built with; null for none.</param>
    /// <param name="values">The values of the operands.</param>
    public static FilterPattern Of(object? where, FilterContext? built, out IReadOnlyList<object> values)
    {
        if (built is not null)
        {
            var matching = new Matching(built.Operands);
            if (matching.Match(where, where) && matching.Operations == built.Operations)
            {
                values = matching.Values;
                return new FilterPattern(where, built.Operands);
            }
        }

        // When matching counts other operations than building did, only an equal filter matches.
        values = [];
        return new FilterPattern(where, []);
    }

    /// <summary>Whether the filter matches the pattern, and the values of its operands.</summary>
    public bool Matches(object? filter, out IReadOnlyList<object> values)
    {
        var matching = new Matching(operands);
        values = matching.Values;
        return matching.Match(where, filter);
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
