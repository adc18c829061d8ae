using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>What one filter may cost, and how far it has come.</summary>
internal sealed class FilterContext
{
    /// <summary>How many operations one filter may have.</summary>
    public const int MaxOperations = 256;

    /// <summary>How many values the lists of one filter may have together: a store takes only so many parameters.</summary>
    public const int MaxListedValues = 2000;

    /// <summary>How many relations a filter may go along one after the other.</summary>
    public const int MaxRelationDepth = 8;

    /// <summary>How many relations one filter may go along altogether: each is a join or a subquery, and SQLite joins 64 tables.</summary>
    public const int MaxRelations = 32;

    private readonly List<FilterOperand> _operands = [];
    private int _operations;
    private int _listedValues;
    private int _relations;
    private int _relationDepth;

    /// <summary>How many operations the filter has so far.</summary>
    public int Operations => _operations;

    /// <summary>The operands, in order.</summary>
    public IReadOnlyList<FilterOperand> Operands => _operands;

    /// <summary>Takes note that the operation that is being built has an operand.</summary>
    public void AddOperand(Expression node, Func<object, object?> convert) => _operands.Add(new FilterOperand(_operations - 1, node, convert));

    /// <summary>Counts an operation; a <see cref="GraphQLException"/> where it is one too many.</summary>
    public void CountOperation()
    {
        if (++_operations > MaxOperations)
            throw FilterErrors.TooLarge("operations", MaxOperations);
    }

    /// <summary>Counts the values of a list; a <see cref="GraphQLException"/> where they are too many.</summary>
    public void CountValues(int count)
    {
        _listedValues += count;
        if (_listedValues > MaxListedValues)
            throw FilterErrors.TooLarge("values in its lists", MaxListedValues);
    }

    /// <summary>Goes along a relation; a <see cref="GraphQLException"/> where it is one too many.</summary>
    public void EnterRelation()
    {
        if (++_relationDepth > MaxRelationDepth)
            throw FilterErrors.TooLarge("relations inside each other", MaxRelationDepth);

        if (++_relations > MaxRelations)
            throw FilterErrors.TooLarge("relations", MaxRelations);
    }

    /// <summary>Comes back from a relation.</summary>
    public void LeaveRelation() => _relationDepth--;
}
