using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Projections;

/// <summary>
/// A selection of leaves that are made from columns alone: a row of it can be written as it is read, without an object in between.
/// </summary>
internal sealed class JsonProjection
{
    private JsonProjection(IReadOnlyList<RowFields> types) => Types = types;

    /// <summary>What is written of each concrete type's rows, by its place in the model.</summary>
    public IReadOnlyList<RowFields> Types { get; }

    /// <summary>What a store has made of the selection.</summary>
    public Features Features { get; } = new();

    /// <summary>The selections below the one parent; null where there are several, or where one of them needs an object.</summary>
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

    // What the leaf type writes without asking whether it can.
    private static bool IsOfRuntimeType(INamedType leafType, Type valueType)
    {
        var type = Nullable.GetUnderlyingType(valueType) ?? valueType;
        return leafType is EnumType { RuntimeType: var runtimeType }
            ? runtimeType == type
            : leafType is ScalarType && typeof(ScalarType<>).MakeGenericType(type).IsInstanceOfType(leafType);
    }
}

/// <summary>What is written of one type's rows.</summary>
/// <param name="Type">The type.</param>
/// <param name="Selections">The fields, in the order of the response.</param>
internal sealed record RowFields(ObjectType Type, IReadOnlyList<Selection> Selections)
{
    /// <summary>Whether the field is <c>__typename</c>.</summary>
    public static bool IsTypeName(Selection selection) => selection.Field.Name is "__typename";
}
