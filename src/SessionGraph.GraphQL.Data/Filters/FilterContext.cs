using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The limits of one filter, what counts towards them so far, and the operands.</summary>
internal sealed class FilterContext
{
    /// <summary>The maximum number of operations in one filter.</summary>
    public const int MaxOperations = 256;

    /// <summary>The maximum number of values in all lists of one filter. A store limits the parameters of a statement.</summary>
    public const int MaxListedValues = 2000;

    /// <summary>The maximum depth of relations inside each other.</summary>
    public const int MaxRelationDepth = 8;

    /// <summary>The maximum number of relations in one filter. Each is a join or a subquery, and SQLite joins at most 64 tables.</summary>
    public const int MaxRelations = 32;

    private readonly List<FilterOperand> _operands = [];
    private int _operations;
    private int _listedValues;
    private int _relations;
    private int _relationDepth;

    /// <summary>The number of operations so far.</summary>
    public int Operations => _operations;

    /// <summary>The operands, in order.</summary>
    public IReadOnlyList<FilterOperand> Operands => _operands;

    /// <summary>Records the operand of the current operation.</summary>
    public void AddOperand(Expression node, Func<object, object?> convert) => _operands.Add(new FilterOperand(_operations - 1, node, convert));

    /// <summary>Counts an operation; a <see cref="GraphQLException"/> when there are too many.</summary>
    public void CountOperation()
    {
        if (++_operations > MaxOperations)
            throw FilterErrors.TooLarge("operations", MaxOperations);
    }

    /// <summary>Counts the values of a list; a <see cref="GraphQLException"/> when there are too many.</summary>
    public void CountValues(int count)
    {
        _listedValues += count;
        if (_listedValues > MaxListedValues)
            throw FilterErrors.TooLarge("values in its lists", MaxListedValues);
    }

    /// <summary>Enters a relation; a <see cref="GraphQLException"/> when there are too many.</summary>
    public void EnterRelation()
    {
        if (++_relationDepth > MaxRelationDepth)
            throw FilterErrors.TooLarge("relations inside each other", MaxRelationDepth);

        if (++_relations > MaxRelations)
            throw FilterErrors.TooLarge("relations", MaxRelations);
    }

    /// <summary>Leaves a relation.</summary>
    public void LeaveRelation() => _relationDepth--;
}
