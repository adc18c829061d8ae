using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Sorting;

/// <summary>Creates the sort inputs of a schema, one for each entity or <see cref="SortInputType"/>.</summary>
internal sealed class SortConvention
{
    private const string Suffix = "SortInput";

    private readonly Dictionary<string, (Type Source, SortInput Input)> _inputs = new(StringComparer.Ordinal);

    /// <summary>The schema's convention; a <see cref="SchemaException"/> when it has none.</summary>
    public static SortConvention Of(IDescriptorContext context) => context.Features.Get<SortConvention>()
        ?? throw new SchemaException("Sorting needs its convention: call AddSorting() on the server's builder.");

    /// <summary>Whether a value of this CLR type can be sorted.</summary>
    public static bool IsSortable(Type type) => FilterConvention.IsFilterable(type);

    /// <summary>The sort input of the entity, described by the <see cref="SortInputType"/> if there is one. It is added to the schema.</summary>
    public SortInput<TEntity> GetInput<TEntity>(IDescriptorContext context, Type? sortType)
        => (SortInput<TEntity>)GetInput(context, typeof(TEntity), sortType).Input;

    /// <summary>The sort input, described by the <see cref="SortInputType"/> if there is one, and its entity. It is added to the schema.</summary>
    public (Type EntityType, SortInput Input) GetInput(IDescriptorContext context, Type? entityType, Type? sortType)
    {
        // The generic class itself describes nothing but its entity.
        if (sortType is { IsGenericType: true } && sortType.GetGenericTypeDefinition() == typeof(SortInputType<>))
            (entityType, sortType) = (entityType ?? sortType.GetGenericArguments()[0], null);

        var describing = sortType ?? typeof(SortInputType<>).MakeGenericType(entityType!);
        var descriptor = ((SortInputType)Activator.CreateInstance(describing)!).Describe(DescriptorExtensions.Of(context));
        if (entityType is not null && descriptor.EntityType != entityType)
            throw new SchemaException($"{describing.Name} sorts {descriptor.EntityType.Name}, not {entityType.Name}.");

        var typeName = descriptor.TypeName ?? InputNames.Default(context, descriptor.EntityType, sortType, Suffix);
        var source = sortType ?? descriptor.EntityType;
        if (!_inputs.TryGetValue(typeName, out var known))
            _inputs.Add(typeName, known = (source, descriptor.Create(context, typeName)));
        else if (known.Source != source)
            throw new SchemaException($"{typeName}: both {known.Source.Name} and {source.Name} are sorted by it.");

        context.GetOrAddType(SortInput.DirectionTypeName, SortInput.DescribeDirections);
        context.GetOrAddType(typeName, known.Input.Describe);
        return (descriptor.EntityType, known.Input);
    }
}
