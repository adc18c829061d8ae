using System.Linq.Expressions;
using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>The types of groups, aggregates and groupings.</summary>
internal static class AggregateTypes
{
    /// <summary>The cost of groups. Their number is the argument <c>first</c>, or else the default.</summary>
    public static CostDefault CostOf(AggregationOptions options) => new(Size: _ => new ListSize(
        options.MaxGroups, ["first"], options.DefaultGroups, [], RequireOneSlicingArgument: false));

    /// <summary>Creates the groupings and aggregates of an entity, and adds the types of the field and of the argument <c>groupBy</c> to the schema.</summary>
    public static AggregateDefinition<TEntity> Create<TEntity>(
        IDescriptorContext context, AggregateTypeDescriptor descriptor, out TypeReference groups, out TypeReference grouping)
    {
        var typeName = descriptor.TypeName ?? context.GetTypeName(typeof(TEntity), isInput: false) + "Aggregate";
        var ordinals = 1;
        var fields = new List<AggregateField>();
        foreach (var value in descriptor.Values)
        {
            fields.Add(new AggregateField(value.GetName(context, typeName), value.Description, ordinals, value.Selector));
            ordinals += AggregateFunction.Count;
        }

        var ordinalsByField = new Dictionary<string, int>(StringComparer.Ordinal);
        var groupings = new List<Grouping<TEntity>>();
        foreach (var binding in descriptor.Groupings)
        {
            var name = binding.FieldName ?? binding.Key.GetName(context, typeName);
            if (!ordinalsByField.TryGetValue(name, out var ordinal))
                ordinalsByField.Add(name, ordinal = ordinals++);

            groupings.Add(new Grouping<TEntity>(binding.Name, name, ordinal, binding.Key.Selector, binding.Key.IsNullable, binding.Show));
        }

        var shape = new AggregateDefinition<TEntity>(groupings, fields, ordinals);
        groups = Required(new TypeReference.List(Required(
            context.GetOrAddType(typeName, () => Describe(context, typeName, descriptor, shape)))));
        grouping = new TypeReference.List(Required(GetOrAddGroupings(context, typeName, descriptor, shape)));
        return shape;
    }

    private static ObjectTypeConfiguration Describe<TEntity>(
        IDescriptorContext context, string typeName, AggregateTypeDescriptor descriptor, AggregateDefinition<TEntity> shape)
    {
        var type = new ObjectTypeConfiguration
        {
            Name = typeName,
            Description = descriptor.TypeDescription ?? $"Statistics of a group of `{context.GetTypeName(typeof(TEntity), isInput: false)}`.",
            RuntimeType = typeof(AggregateGroup<TEntity>),
        };
        var group = Expression.Parameter(typeof(AggregateGroup<TEntity>), "group");
        var values = Expression.Property(group, nameof(AggregateGroup<>.Values));
        foreach (var (binding, grouping) in descriptor.Groupings.Zip(shape.Groupings).DistinctBy(one => one.Second.FieldName))
        {
            type.Fields.Add(Field(
                grouping.FieldName,
                binding.FieldDescription,
                context.GetTypeReference(binding.ShownType, isInput: false, isNullable: true),
                Expression.Lambda(
                    Read(values, Expression.Constant(grouping.Ordinal), AggregateFunction.Nullable(binding.ShownType)), group)));
        }

        type.Fields.Add(Field(
            AggregateDefinition<TEntity>.CountName,
            "The number of items in the group.",
            Required(new TypeReference.Named("Int")),
            Expression.Lambda(Read(values, Expression.Constant(0), typeof(int)), group)));
        foreach (var field in shape.Fields)
        {
            var valuesType = typeof(AggregateValues<>).MakeGenericType(AggregateFunction.Nullable(field.Value.ReturnType));
            type.Fields.Add(Field(
                field.Name,
                field.Description,
                Required(GetOrAddValues(context, typeName, field, valuesType)),
                Expression.Lambda(
                    Expression.New(valuesType.GetConstructors()[0], values, Expression.Constant(field.Start)), group)));
        }

        return type;
    }

    private static TypeReference GetOrAddValues(IDescriptorContext context, string typeName, AggregateField field, Type valuesType)
    {
        var valueType = field.Value.ReturnType;
        var leaf = ScalarFilters.Find(valueType)
            ?? throw new SchemaException($"{typeName}.{field.Name}: a {valueType.Name} cannot be aggregated.");
        return context.GetOrAddType(leaf + "Aggregate", () => DescribeValues(context, leaf, field, valuesType));
    }

    private static ObjectTypeConfiguration DescribeValues(IDescriptorContext context, string leaf, AggregateField field, Type valuesType)
    {
        var type = new ObjectTypeConfiguration
        {
            Name = leaf + "Aggregate",
            Description = $"Statistics of values of type `{leaf}`. Nulls are not counted.",
            RuntimeType = valuesType,
        };
        var aggregate = Expression.Parameter(valuesType, "aggregate");
        var values = Expression.Property(aggregate, nameof(AggregateValues<>.Values));
        var start = Expression.Property(aggregate, nameof(AggregateValues<>.Start));
        foreach (var function in field.Functions)
        {
            var result = function.ResultType(field.Value.ReturnType);
            type.Fields.Add(Field(
                function.Name,
                function.Describe(field.Value.ReturnType),
                context.GetTypeReference(result, isInput: false, isNullable: result == AggregateFunction.Nullable(result)),
                Expression.Lambda(Read(values, Expression.Add(start, Expression.Constant(function.Index)), result), aggregate)));
        }

        return type;
    }

    private static TypeReference GetOrAddGroupings<TEntity>(
        IDescriptorContext context, string typeName, AggregateTypeDescriptor descriptor, AggregateDefinition<TEntity> shape)
    {
        var name = context.GetTypeName(typeof(TEntity), isInput: false) + "Grouping";
        var reference = context.GetOrAddType(name, () => DescribeGroupings(name, descriptor, shape));
        return context.FindConfiguration(reference) is EnumTypeConfiguration { Values: var values }
            && values.Select(value => value.Name).SequenceEqual(shape.Groupings.Select(grouping => grouping.Name))
                ? reference
                : throw new SchemaException($"{name}: {typeName} has other groupings than another aggregate type of the entity.");
    }

    private static EnumTypeConfiguration DescribeGroupings<TEntity>(
        string name, AggregateTypeDescriptor descriptor, AggregateDefinition<TEntity> shape)
    {
        var type = new EnumTypeConfiguration
        {
            Name = name,
            Description = "What to group items by. The items of a group have the same value.",
            RuntimeType = typeof(Grouping<TEntity>),
        };
        foreach (var (binding, grouping) in descriptor.Groupings.Zip(shape.Groupings))
            type.Values.Add(new EnumValue(grouping.Name, grouping, binding.Text));

        return type;
    }

    private static OutputFieldConfiguration Field(string name, string? description, TypeReference type, LambdaExpression getter)
        => new() { Name = name, Description = description, Type = type, ResultType = getter.ReturnType, Getter = getter };

    private static Expression Read(Expression values, Expression ordinal, Type type)
        => Expression.Convert(Expression.ArrayIndex(values, ordinal), type);

    private static TypeReference.NonNull Required(TypeReference type) => new(type);
}
