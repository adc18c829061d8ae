using System.Collections.Frozen;
using System.Linq.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Creates the fields of filter inputs from the bindings of members.</summary>
/// <param name="convention">The filter inputs.</param>
/// <param name="caseFolding">Folds texts for the operators that ignore case.</param>
/// <param name="precision">The precision of stored instants.</param>
/// <param name="configurations">The schema's types.</param>
internal sealed class FilterFieldFactory(
    FilterConvention convention,
    CaseFolding caseFolding,
    InstantPrecision precision,
    IReadOnlyList<TypeConfiguration> configurations)
{
    /// <summary>The field on a value, an object or a list; a <see cref="SchemaException"/> when the member cannot be filtered.</summary>
    public FilterField Create(IDescriptorContext context, string typeName, FieldBinding binding, Type entityType)
    {
        var name = binding.GetName(context, typeName);
        var type = binding.Selector.ReturnType;
        var description = InputDescriptions.FilterField(context, name, binding, entityType);
        if (FilterConvention.IsFilterable(type))
            return CreateOperation(context, name, description, binding, entityType);

        if (ElementType.Of(type) is { } elementType)
            return CreateList(context, name, description, binding, elementType);

        return type is { IsClass: true } && !type.Namespace!.StartsWith(nameof(System), StringComparison.Ordinal)
            ? new ObjectFilterField(name, description, binding.Selector, convention.GetInput(context, type, binding.FilterType))
            : throw new SchemaException($"{typeName}.{name}: a {type.Name} cannot be filtered.");
    }

    /// <summary>The field on the rows of one concrete type; a <see cref="SchemaException"/> when it is no subtype.</summary>
    public FilterField Create(IDescriptorContext context, string typeName, SubtypeField subtypeField, Type entityType)
    {
        var input = convention.GetInput(context, null, subtypeField.InputType);
        var type = input.Descriptor.EntityType;
        if (type == entityType || !type.IsAssignableTo(entityType))
            throw new SchemaException($"{typeName}.{subtypeField.Name}: {type.Name} is not a subtype of {entityType.Name}.");

        var description = subtypeField.Description ?? InputDescriptions.FilterSubtypeField(context.GetTypeName(type, isInput: false));
        return new TypeFilterField(subtypeField.Name, description, input);
    }

    private OperationFilterField CreateOperation(
        IDescriptorContext context, string name, Description description, FieldBinding binding, Type entityType)
    {
        var valueType = binding.Selector.ReturnType;
        if (GlobalId.Find(context, name, binding, entityType) is not { } id)
        {
            var input = ScalarFilters.Get(context, valueType);
            return new OperationFilterField(name, description, binding.Selector, binding.IsNullable, input, caseFolding, precision)
            {
                PageTextField = binding.PageTextField,
            };
        }

        var keyType = Nullable.GetUnderlyingType(valueType) ?? valueType;
        var isOfSeveralTypes = entityType.IsAbstract && id.RuntimeType == entityType;
        return new OperationFilterField(name, description, binding.Selector, binding.IsNullable, ScalarFilters.Id, caseFolding, precision)
        {
            PageTextField = binding.PageTextField,
            Formatter = GlobalIdInputFormatter.Create(context, id, isOfSeveralTypes ? typeof(NodeId<>).MakeGenericType(keyType) : keyType),
            NodeIdConditionBuilder = isOfSeveralTypes ? CreateNodeIdConditions(keyType, entityType) : null,
        };
    }

    private ListFilterField CreateList(
        IDescriptorContext context, string name, Description description, FieldBinding binding, Type elementType)
    {
        if (!FilterConvention.IsFilterable(elementType))
        {
            var related = convention.GetInput(context, elementType, FindElementFilterType(name, binding.FilterType));
            var input = new ListFilterInput(
                "ListFilterInputTypeOf" + related.TypeName,
                related.TypeName,
                (item, value, isNegated, filter) => related.Input.Build(item, value, isNegated, filter));
            return new ListFilterField(name, description, binding.Selector, elementType, input, element: null);
        }

        var operations = ScalarFilters.Get(context, elementType);
        var self = Expression.Parameter(elementType, "element");
        var isNullable = Nullable.GetUnderlyingType(elementType) is not null;
        var element = new OperationFilterField(name, null, Expression.Lambda(self, self), isNullable, operations, caseFolding, precision);
        return new ListFilterField(
            name,
            description,
            binding.Selector,
            elementType,
            new ListFilterInput("List" + operations.TypeName, operations.TypeName, element.Build),
            element);
    }

    private FilterConditionBuilder CreateNodeIdConditions(Type keyType, Type entityType)
        => (FilterConditionBuilder)Activator.CreateInstance(typeof(NodeIdConditionBuilder<>).MakeGenericType(keyType), ConcreteTypes(entityType))!;

    private FrozenDictionary<string, Type> ConcreteTypes(Type entityType)
        => configurations.OfType<ObjectTypeConfiguration>()
            .Where(type => type.RuntimeType.IsAssignableTo(entityType))
            .ToFrozenDictionary(type => type.Name, type => type.RuntimeType, StringComparer.Ordinal);

    private static Type? FindElementFilterType(string name, Type? filterType) => filterType switch
    {
        null => null,
        { IsGenericType: true } when filterType.GetGenericTypeDefinition() == typeof(ListFilterInputType<>)
            => filterType.GetGenericArguments()[0],
        _ => throw new SchemaException($"{name}: a list is filtered by a ListFilterInputType<{filterType.Name}>."),
    };
}
