using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Projections;

/// <summary>
/// The selected fields of rows that can become JSON while they are read: all of them are leaves, and their getters read columns only.
/// </summary>
internal sealed class JsonProjection
{
    private JsonProjection(IReadOnlyList<RowFields> types) => Types = types;

    /// <summary>The fields of each concrete type, at the index of the type in <see cref="EntityModel.ConcreteTypes"/>.</summary>
    public IReadOnlyList<RowFields> Types { get; }

    /// <summary>Where executors keep what they make for the projection.</summary>
    public Features Features { get; } = new();

    /// <summary>The fields below the only parent; null when there are several parents, or when a field needs an object.</summary>
    public static JsonProjection? Create(IResolverContext context, EntityModel entity, IReadOnlyList<Selection> parents)
    {
        if (parents is not [{ IsPure: true } parent] || entity.ConcreteTypes.Count is 0)
            return null;

        var types = new List<RowFields>(entity.ConcreteTypes.Count);
        foreach (var concrete in entity.ConcreteTypes)
        {
            if (parent.PossibleTypes.Where(type => type.RuntimeType == concrete.Type).ToList() is not [var type])
                return null;

            var fields = new RowFields(type, context.GetSelections(type, parent));
            if (!fields.Selections.All(selection => IsOfColumns(selection, concrete)))
                return null;

            types.Add(fields);
        }

        return new JsonProjection(types);
    }

    private static bool IsOfColumns(Selection selection, ConcreteEntity concrete)
        => RowFields.IsTypeName(selection)
            || (selection.Field is { Getter: { } getter, Type: var type }
                && !type.IsListType()
                && IsOfRuntimeType(type.NamedType(), getter.ReturnType)
                && MemberReplacer.Replace(
                    getter, member => concrete.Columns.Contains(member.Name) ? Expression.Default(member.PropertyType) : null) is not null);

    // The leaf type writes values of this CLR type without a conversion.
    private static bool IsOfRuntimeType(INamedType leafType, Type valueType)
    {
        var type = Nullable.GetUnderlyingType(valueType) ?? valueType;
        return leafType is EnumType { RuntimeType: var runtimeType }
            ? runtimeType == type
            : leafType is ScalarType && typeof(ScalarType<>).MakeGenericType(type).IsInstanceOfType(leafType);
    }
}

/// <summary>The selected fields of one type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Selections">The fields, in the order of the response.</param>
internal sealed record RowFields(ObjectType Type, IReadOnlyList<Selection> Selections)
{
    /// <summary>Whether the field is <c>__typename</c>.</summary>
    public static bool IsTypeName(Selection selection) => selection.Field.Name is "__typename";
}
