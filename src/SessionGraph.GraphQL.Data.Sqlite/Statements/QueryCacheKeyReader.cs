using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Query;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>
/// Reads the cache key and the operands of a query, in a fraction of the time that EF Core takes to look up the query. It knows the expressions that
/// the data layer and simple resolvers build. Any other query has no key, and EF Core runs it.
/// </summary>
internal sealed class QueryCacheKeyReader
{
    /// <summary>The longest list. It is a power of two, because lists are padded to one.</summary>
    public const int MaxListLength = 2048;

    /// <summary>The most values of all operands together, padding included. SQLite takes 32,766 parameters.</summary>
    public const int MaxValues = 8192;

    private const int MaxLambdaParameters = 64;

    private static readonly object[] s_nodeTypes = [.. Enum.GetValues<ExpressionType>().Cast<object>()];
    private static readonly object[] s_numbers = [.. Enumerable.Range(0, MaxLambdaParameters).Cast<object>()];

    private readonly List<object?> _parts = new(64);
    private readonly List<QueryOperand> _operands = new(8);
    private readonly List<ParameterExpression> _parameters = [];
    private int _values;
    private int _rowReferences;

    private QueryCacheKeyReader()
    {
    }

    /// <summary>The cache key of the query, and its operands in order; null when the query has no key.</summary>
    public static QueryCacheKey? Read(Expression query, string selection, out IReadOnlyList<QueryOperand> operands)
    {
        var reader = new QueryCacheKeyReader();
        operands = reader._operands;
        return reader.TryRead(query) ? new QueryCacheKey(selection, [.. reader._parts]) : null;
    }

    private bool TryRead(Expression? node)
    {
        _parts.Add(node is null ? null : s_nodeTypes[(int)node.NodeType]);
        return node switch
        {
            null => true,
            // A derived root, such as that of FromSql, is more than its entity.
            EntityQueryRootExpression root => root.GetType() == typeof(EntityQueryRootExpression) && TryAddRowReference(root.EntityType),
            MethodCallExpression call => TryReadCall(call),
            LambdaExpression lambda => TryReadLambda(lambda),
            ParameterExpression parameter => _parameters.LastIndexOf(parameter) is >= 0 and var index
                && TryAddRowReference(s_numbers[index]),
            MemberExpression { Expression: ConstantExpression { Value: { } captured } } member => TryReadCaptured(member, captured),
            UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.Quote } unary => TryAdd(unary.Type) && TryRead(unary.Operand),
            MemberExpression { Expression: not null } or UnaryExpression or BinaryExpression or ConditionalExpression or TypeBinaryExpression
                => TryReadOfRow(node),
            ConstantExpression { Value: null or IConvertible or Type } constant => TryAdd(constant.Type) && TryAdd(constant.Value),
            _ => false,
        };
    }

    // EF Core evaluates an expression without a row once, before it translates the query. With operands in it, the result would be the first value's.
    private bool TryReadOfRow(Expression node)
    {
        var (rowReferences, operands) = (_rowReferences, _operands.Count);
        var isRead = node switch
        {
            MemberExpression member => TryAdd(member.Member) && TryRead(member.Expression),
            UnaryExpression unary => TryAdd(unary.Type) && TryRead(unary.Operand),
            BinaryExpression binary => TryAdd(binary.Method) && TryRead(binary.Left) && TryRead(binary.Right),
            ConditionalExpression condition => TryRead(condition.Test) && TryRead(condition.IfTrue) && TryRead(condition.IfFalse),
            _ => TryAdd(((TypeBinaryExpression)node).TypeOperand) && TryRead(((TypeBinaryExpression)node).Expression),
        };
        return isRead && (_rowReferences > rowReferences || _operands.Count == operands);
    }

    private bool TryReadCall(MethodCallExpression call)
    {
        var rowReferences = _rowReferences;
        _parts.Add(call.Method);
        if (!TryRead(call.Object))
            return false;

        for (var index = 0; index < call.Arguments.Count; index++)
        {
            var argument = call.Arguments[index];
            var isRead = index is 1 && argument is ConstantExpression { Value: int count } && IsSlice(call.Method)
                ? TryAddOperand(argument, typeof(int), count)
                : TryRead(argument);
            if (!isRead)
                return false;
        }

        // EF Core evaluates a call without a row once. The next call may return something else.
        return _rowReferences > rowReferences;
    }

    private bool TryReadLambda(LambdaExpression lambda)
    {
        foreach (var parameter in lambda.Parameters)
        {
            _parts.Add(parameter.Type);
            _parameters.Add(parameter);
        }

        var isRead = _parameters.Count <= MaxLambdaParameters && TryRead(lambda.Body);
        _parameters.RemoveRange(_parameters.Count - lambda.Parameters.Count, lambda.Parameters.Count);
        return isRead;
    }

    // A captured value is in a field of an object that the compiler, or the data layer, creates.
    private bool TryReadCaptured(MemberExpression member, object captured) => captured switch
    {
        Operand operand => TryAddOperand(member, member.Type, operand.BoxedValue),
        _ when member.Member is FieldInfo field && captured.GetType().Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal)
            => TryAddOperand(member, member.Type, field.GetValue(captured)),
        _ => false,
    };

    // EF Core writes other SQL for null and for each Boolean, so they are part of the key, not operands.
    private bool TryAddOperand(Expression node, Type type, object? value)
    {
        _parts.Add(type);
        switch (value)
        {
            case null or bool:
                return false;
            case string or not IEnumerable:
                return TryAdd(new QueryOperand(node, value.GetType(), [value], IsList: false));
            default:
                return TryAddList(node, type, (IEnumerable)value);
        }
    }

    private bool TryAddList(Expression node, Type type, IEnumerable list)
    {
        var itemType = ElementType.Of(type);
        var values = new List<object>();
        foreach (var item in list)
        {
            if (item is null or bool || values.Count == MaxListLength)
                return false;

            values.Add(item);
        }

        if (itemType is null || values.Count is 0)
            return false;

        QueryOperand.Pad(values);
        return TryAdd(new QueryOperand(node, Nullable.GetUnderlyingType(itemType) ?? itemType, values, IsList: true))
            && TryAdd((object)values.Count);
    }

    private bool TryAddRowReference(object part)
    {
        _rowReferences++;
        return TryAdd(part);
    }

    private bool TryAdd(QueryOperand operand)
    {
        _operands.Add(operand);
        _values += operand.Values.Count;
        return _values <= MaxValues;
    }

    private bool TryAdd(object? part)
    {
        _parts.Add(part);
        return true;
    }

    private static bool IsSlice(MethodInfo method)
        => method.DeclaringType == typeof(Queryable) && method.Name is nameof(Queryable.Take) or nameof(Queryable.Skip);
}
