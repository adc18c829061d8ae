using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Query;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>
/// Takes a query apart into its shape and its operands, in a fraction of the time that EF Core takes to look the query up. It knows
/// the expressions that this layer and simple resolvers make; any other query has no shape and is left to EF Core.
/// </summary>
internal sealed class QueryShapeReader
{
    /// <summary>Beyond so many items, a list is a table of its own to a database.</summary>
    public const int MaxListLength = 256;

    private static readonly object[] s_nodeTypes = [.. Enum.GetValues<ExpressionType>().Cast<object>()];
    private static readonly object[] s_numbers = [.. Enumerable.Range(0, MaxListLength + 1).Cast<object>()];

    private readonly List<object?> _parts = new(64);
    private readonly List<QueryOperand> _operands = new(8);
    private readonly List<ParameterExpression> _parameters = [];
    private int _rowReferences;

    private QueryShapeReader()
    {
    }

    /// <summary>The shape of the query, and its operands in order; null where it has none.</summary>
    public static QueryShape? Read(Expression query, string selection, out IReadOnlyList<QueryOperand> operands)
    {
        var reader = new QueryShapeReader();
        operands = reader._operands;
        return reader.TryRead(query) ? new QueryShape(selection, [.. reader._parts]) : null;
    }

    private bool TryRead(Expression? node)
    {
        _parts.Add(node is null ? null : s_nodeTypes[(int)node.NodeType]);
        return node switch
        {
            null => true,
            EntityQueryRootExpression root => TryAddRowReference(root.EntityType),
            MethodCallExpression call => TryReadCall(call),
            LambdaExpression lambda => TryReadLambda(lambda),
            ParameterExpression parameter => _parameters.LastIndexOf(parameter) is >= 0 and var index
                && TryAddRowReference(s_numbers[index]),
            MemberExpression { Expression: ConstantExpression { Value: { } captured } } member => TryReadCaptured(member, captured),
            MemberExpression { Expression: { } owner } member => TryAdd(member.Member) && TryRead(owner),
            UnaryExpression unary => TryAdd(unary.Type) && TryRead(unary.Operand),
            BinaryExpression binary => TryAdd(binary.Method) && TryRead(binary.Left) && TryRead(binary.Right),
            ConditionalExpression condition => TryRead(condition.Test) && TryRead(condition.IfTrue) && TryRead(condition.IfFalse),
            TypeBinaryExpression test => TryAdd(test.TypeOperand) && TryRead(test.Expression),
            ConstantExpression { Value: null or IConvertible or Type } constant => TryAdd(constant.Type) && TryAdd(constant.Value),
            _ => false,
        };
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

        // What reads no row is run by EF Core, once, and may return something else the next time.
        return _rowReferences > rowReferences;
    }

    private bool TryReadLambda(LambdaExpression lambda)
    {
        foreach (var parameter in lambda.Parameters)
        {
            _parts.Add(parameter.Type);
            _parameters.Add(parameter);
        }

        var isRead = _parameters.Count <= MaxListLength && TryRead(lambda.Body);
        _parameters.RemoveRange(_parameters.Count - lambda.Parameters.Count, lambda.Parameters.Count);
        return isRead;
    }

    // What a lambda has captured stands in a field of an object that the compiler or this layer has made.
    private bool TryReadCaptured(MemberExpression member, object captured) => captured switch
    {
        Operand operand => TryAddOperand(member, member.Type, operand.BoxedValue),
        _ when member.Member is FieldInfo field && captured.GetType().Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal)
            => TryAddOperand(member, member.Type, field.GetValue(captured)),
        _ => false,
    };

    // Null, and a Boolean, are part of the SQL: there, EF Core writes a query of its own for them.
    private bool TryAddOperand(Expression node, Type type, object? value)
    {
        _parts.Add(type);
        switch (value)
        {
            case null or bool:
                return false;
            case string or not IEnumerable:
                _operands.Add(new QueryOperand(node, value.GetType(), [value], IsList: false));
                return true;
            default:
                return TryAddList(node, type, (IEnumerable)value);
        }
    }

    private bool TryAddList(Expression node, Type type, IEnumerable list)
    {
        var itemType = type.GetInterfaces().Prepend(type)
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))?
            .GetGenericArguments()[0];
        var values = new List<object>();
        foreach (var item in list)
        {
            if (item is null or bool || values.Count == MaxListLength)
                return false;

            values.Add(item);
        }

        if (itemType is null || values.Count is 0)
            return false;

        QueryOperand.FillUp(values);
        _operands.Add(new QueryOperand(node, Nullable.GetUnderlyingType(itemType) ?? itemType, values, IsList: true));
        return TryAdd(s_numbers[values.Count]);
    }

    private bool TryAddRowReference(object part)
    {
        _rowReferences++;
        return TryAdd(part);
    }

    private bool TryAdd(object? part)
    {
        _parts.Add(part);
        return true;
    }

    private static bool IsSlice(MethodInfo method)
        => method.DeclaringType == typeof(Queryable) && method.Name is nameof(Queryable.Take) or nameof(Queryable.Skip);
}
